package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan was made from, so that it can be made again.
 *
 * @param workingFolder what relative paths counted from
 * @param jars absolute paths
 * @param arguments of experiment methods, by name
 */
public record PlanSource(
        String workingFolder,
        List<String> jars,
        List<String> classes,
        String prefix,
        List<String> methods,
        List<String> filters,
        Map<String, String> arguments,
        int splits,
        List<String> types,
        @JsonIgnoreProperties("all") Subset subset,
        Rerun rerun,
        boolean skipFileCheck) {
    public PlanSource {
        Required.of(workingFolder, "workingFolder");
        jars = Required.list(jars, "jars");
        classes = Required.list(classes, "classes");
        Required.of(prefix, "prefix");
        methods = Required.list(methods, "methods");
        filters = Required.list(filters, "filters");
        arguments =
                Collections.unmodifiableMap(
                        new LinkedHashMap<>(Required.of(arguments, "arguments")));
        types = Required.list(types, "types");
        Required.of(subset, "subset");
        Required.of(rerun, "rerun");
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("jars is empty");
        }
        if (splits < 1) {
            throw new IllegalArgumentException("splits is " + splits + ", not 1 or more");
        }
    }

    public PlanRequest request() {
        return new PlanRequest(types, subset, rerun, skipFileCheck);
    }
}
