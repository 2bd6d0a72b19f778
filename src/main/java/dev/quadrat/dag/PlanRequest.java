package dev.quadrat.dag;

import java.util.List;
import java.util.Locale;

/**
 * What a person asks of a plan.
 *
 * @param types names of requested command types; empty for all that are not auxiliary
 * @param skipFileCheck take missing inputs as given
 */
public record PlanRequest(List<String> types, Subset subset, Rerun rerun, boolean skipFileCheck) {
    public PlanRequest {
        types = types.stream().map(t -> t.toUpperCase(Locale.ROOT)).distinct().toList();
    }

    public static PlanRequest everything() {
        return of();
    }

    public static PlanRequest of(String... types) {
        return new PlanRequest(List.of(types), Subset.ALL, Rerun.NOTHING, false);
    }

    public PlanRequest withSubset(Subset part) {
        return new PlanRequest(types, part, rerun, skipFileCheck);
    }

    public PlanRequest withRerun(Rerun again) {
        return new PlanRequest(types, subset, again, skipFileCheck);
    }

    public PlanRequest skippingFileCheck() {
        return new PlanRequest(types, subset, rerun, true);
    }
}
