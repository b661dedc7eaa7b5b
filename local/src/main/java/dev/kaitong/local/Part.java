package dev.kaitong.local;

import java.util.Locale;

/** The four processes of the suite, in the order in which they start. */
public enum Part {
    IDENTITY("identity-service", 8081, 9001),
    CREDIT("credit-service", 8082, 9002),
    RISK("risk-service", 8083, 9003),
    GATEWAY("gateway", 8080, 9000);

    private final String module;
    private final int port;
    private final int managementPort;

    Part(String module, int port, int managementPort) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Folder of the module that holds it. */
    public String module() {
        return module;
    }

    /** Name of its database and role. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Port of its API by the contract. */
    public int port() {
        return port;
    }

    /** Port of health and metrics by the contract. */
    public int managementPort() {
        return managementPort;
    }
}
