package dev.quadrat.host;

import java.util.List;
import java.util.Map;

/**
 * @param jars absolute paths
 * @param classGlobs of class names; empty for all sets
 * @param prefix that experiment methods' names begin with
 * @param methodGlobs of {@code package.Class.method}; empty for all
 * @param filterGlobs of experiment ids; empty for all
 * @param arguments by name
 * @param variables that a default may hold, by name: {@code quadrat.examples}
 * @param workingFolder what relative paths count from
 * @param timeoutSeconds for all of it
 */
public record DeriveRequest(
        List<String> jars,
        List<String> classGlobs,
        String prefix,
        List<String> methodGlobs,
        List<String> filterGlobs,
        Map<String, String> arguments,
        int splits,
        Map<String, String> variables,
        String workingFolder,
        int timeoutSeconds) {}
