package dev.quadrat.run;

import dev.quadrat.dag.Findings;

import java.io.IOException;
import java.util.Map;

/**
 * What was found at the places that a DAG is about.
 *
 * @param unreadable what was refused at those that could not be looked at, by URI; nobody knows
 *     whether anything is there
 */
public record Look(Findings findings, Map<String, IOException> unreadable) {
    public Look {
        unreadable = Map.copyOf(unreadable);
    }
}
