package dev.kaitong.gateway.asking.testing;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.testing.ScriptedService.Script;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Three scripted services, all well at first. */
public final class Suite implements AutoCloseable {
    private final Map<ServiceName, ScriptedService> services = new EnumMap<>(ServiceName.class);

    public Suite() {
        for (ServiceName name : ServiceName.values()) {
            services.put(name, new ScriptedService(well(name)));
        }
    }

    /** What a service does that is well. */
    public static Script well(ServiceName name) {
        return Scripts.json(Assessments.pass(name));
    }

    public ScriptedService of(ServiceName name) {
        ScriptedService service = services.get(name);
        if (service == null) {
            throw new IllegalStateException("no " + name);
        }
        return service;
    }

    /** The keys that lead the gateway to them, with patience: a build has neighbours. */
    public Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        config.put("kaitong.gateway.call.timeout", "2s");
        config.put("kaitong.gateway.call.slow", "2s");
        services.forEach((name, service) ->
                config.put(
                        "kaitong.gateway." + name.wireName() + "-url", service.uri().toString()));
        return config;
    }

    @Override
    public void close() {
        services.values().forEach(ScriptedService::close);
    }
}
