package dev.quadrat.batch.request;

import java.util.List;

/** What a job does. */
public sealed interface Work {
    /** The commands of the plan that it runs; of an array, by index. */
    List<String> commandIds();

    /** One command. */
    record Single(String commandId) implements Work {
        @Override
        public List<String> commandIds() {
            return List.of(commandId);
        }
    }

    /**
     * An array job: its index points into the list, because parts that are done already leave gaps
     * in the numbers of the parts.
     *
     * @param list where the list lies
     */
    record Parts(String list, List<String> commandIds) implements Work {
        public Parts {
            commandIds = List.copyOf(commandIds);
        }
    }

    /** Nothing: it joins more parents than one job may have. */
    record Relay() implements Work {
        @Override
        public List<String> commandIds() {
            return List.of();
        }
    }
}
