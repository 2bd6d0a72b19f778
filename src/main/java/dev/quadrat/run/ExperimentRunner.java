package dev.quadrat.run;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where commands run. Implementations are thread-safe and know nothing of each other. */
public interface ExperimentRunner {
    /** As on the command line: {@code local}. */
    String name();

    /** As on the switch: {@code Local}. */
    String title();

    /**
     * Everything that a person should know before this plan is launched here, all at once; errors
     * keep it from that.
     */
    List<Problem> preflight(Plan plan);

    /**
     * Starts a prepared run and returns; the run goes on by itself.
     *
     * @param plan what is to run now: all that the run set out to run, or what a retry has left
     */
    void launch(RunDirectory run, Plan plan, LaunchSettings settings) throws IOException;

    /**
     * Writes a Makefile into a prepared run, for people to run it by hand.
     *
     * @return false if this runner has no such thing
     */
    default boolean writeMakefile(RunDirectory run, Plan plan, LaunchSettings settings)
            throws IOException {
        return false;
    }

    /** Whether anything of the run is still at work. */
    boolean isAlive(RunDirectory run);

    /**
     * Ends a run and looks that it has ended.
     *
     * @return what is still alive after {@code limit}, in words; empty when all is proven gone
     */
    List<String> stop(RunDirectory run, Duration limit) throws IOException;

    /**
     * What a person types to run one command of the run again by hand, as it was run; empty where
     * that can't be done.
     */
    default Optional<String> byHand(RunDirectory run, String commandId) throws IOException {
        return Optional.empty();
    }
}
