package dev.quadrat.run;

import dev.quadrat.dag.Findings;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What was found at the places that a DAG is about.
 *
 * @param unserved URIs of stores that this version does not know, in order
 * @param unwritable outputs where nothing can be put, in order
 * @param unreadable what was refused at those that could not be looked at, by URI; nobody knows
 *     whether anything is there
 */
public record Look(
        Findings findings,
        List<String> unserved,
        List<String> unwritable,
        Map<String, IOException> unreadable) {
    public Look {
        unserved = List.copyOf(unserved);
        unwritable = List.copyOf(unwritable);
        unreadable = Map.copyOf(unreadable);
    }
}
