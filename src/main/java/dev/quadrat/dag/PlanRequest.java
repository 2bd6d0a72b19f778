package dev.quadrat.dag;

import java.util.List;
import java.util.Locale;

/**
 * What a person asks of a plan.
 *
 * @param types names of requested command types; empty for all that are not auxiliary
 * @param rerun run what is done, too
 * @param skipFileCheck take missing inputs as given
 */
public record PlanRequest(List<String> types, boolean rerun, boolean skipFileCheck) {
    public PlanRequest {
        types = types.stream().map(t -> t.toUpperCase(Locale.ROOT)).distinct().toList();
    }

    public static PlanRequest everything() {
        return new PlanRequest(List.of(), false, false);
    }

    public static PlanRequest of(String... types) {
        return new PlanRequest(List.of(types), false, false);
    }

    public PlanRequest withRerun() {
        return new PlanRequest(types, true, skipFileCheck);
    }

    boolean wants(CommandType type) {
        return types.isEmpty() ? !type.auxiliary() : types.contains(type.name());
    }
}
