package dev.kaitong.gateway.load.rule;

import java.util.List;

/** Says of which class a request is, by its method and path alone: before anything is parsed. */
public final class Classify {
    private static final int RESOURCE = 1;
    private static final int OF_APPLICANT = 3;

    private Classify() {}

    /**
     * The class of a request; what nobody knows is of the class of what only informs.
     *
     * @param method HTTP method
     * @param path path without query, as it came
     */
    public static TrafficClass of(String method, String path) {
        List<String> steps =
                List.of(path.split("/")).stream().filter(step -> !step.isEmpty()).toList();
        if (steps.size() <= RESOURCE || !steps.getFirst().equals("v1")) {
            return TrafficClass.PRE_CHECK;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return switch (steps.get(RESOURCE)) {
            case "status", "notices", "maintenance", "webhooks" -> TrafficClass.STATUS;
            case "applications" -> reads ? TrafficClass.STATUS : TrafficClass.APPLICATION;
            case "purchases" -> TrafficClass.PURCHASE;
            case "events" -> TrafficClass.EVIDENCE;
            case "applicants" ->
                    ofApplicant(steps.size() > OF_APPLICANT ? steps.get(OF_APPLICANT) : "");
            case "strategies" ->
                    reads && !isBatch(steps.getLast())
                            ? TrafficClass.PRE_CHECK
                            : TrafficClass.BATCH;
            case "reports", "remediations", "audit" -> TrafficClass.BATCH;
            default -> TrafficClass.PRE_CHECK;
        };
    }

    private static TrafficClass ofApplicant(String what) {
        return switch (what) {
            case "line" -> TrafficClass.APPLICATION;
            case "notices" -> TrafficClass.STATUS;
            case "profile" -> TrafficClass.EVIDENCE;
            case "plans" -> TrafficClass.PLANS;
            default -> TrafficClass.PRE_CHECK;
        };
    }

    private static boolean isBatch(String last) {
        return switch (last) {
            case "backtest", "shadow", "fairness" -> true;
            default -> false;
        };
    }
}
