package dev.quadrat.run;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where commands run. Implementations are thread-safe and know nothing of each other. */
public interface ExperimentRunner {
    /** As on the command line: {@code local}. */
    String name();

    /** As on the switch: {@code Local}. */
    String title();

    /** What can be set for it alone; in the order in which people fill it in. */
    default List<RunnerField> fields() {
        return List.of();
    }

    /**
     * What may be chosen for one of its fields, by what the others hold. Takes time.
     *
     * @throws IOException with a message for people
     */
    default List<String> choices(String field, Map<String, String> values)
            throws IOException, InterruptedException {
        return List.of();
    }

    /** Whether its commands share this machine, so that how many run at once is chosen here. */
    default boolean sharesThisMachine() {
        return fields().isEmpty();
    }

    /** What becomes of a run when nobody follows it; in a sentence for people. */
    default String whenLeft() {
        return "It can go on without the window.";
    }

    /**
     * Told what its fields hold whenever that changes, so that plans are made on behalf of whom it
     * will run them for.
     *
     * @param values as far as they are chosen; none while another runner is
     */
    default void plansFor(Map<String, String> values) {}

    /** Whether a person is to confirm a launch, with the facts of {@link #check} in sight. */
    default boolean costsMoney() {
        return false;
    }

    /**
     * Everything that a person should know before this plan is launched here, all at once; errors
     * keep it from that. Quick: nobody else is asked.
     *
     * @param settings in which blank places are filled in: {@link RunnerField#folderOfRoot}
     */
    List<Problem> preflight(Plan plan, LaunchSettings settings);

    /**
     * Looks whether this runner can work at all, and at this plan. Takes time.
     *
     * @param plan if one is to be launched
     * @return what {@link #preflight} does not tell; without a plan, also what is wrong with the
     *     settings
     */
    default RunnerCheck check(Optional<Plan> plan, LaunchSettings settings)
            throws InterruptedException {
        return RunnerCheck.NOTHING;
    }

    /**
     * Starts a prepared run and returns; the run goes on by itself.
     *
     * @param plan what is to run now: all that the run set out to run, or what a retry has left
     * @throws LaunchException if somebody else than the run's folder is to blame
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

    /** Whether anything of the run is still at work, or may be, as far as is known here. */
    boolean isAlive(RunDirectory run);

    /**
     * Makes sure that the folder of a run at work is kept up to date, for somebody who follows it.
     */
    default void watch(RunDirectory run) throws IOException {}

    /**
     * Makes a folder for a run that was launched on another machine.
     *
     * @param uri of a run's place
     * @param runs where the folder comes
     * @return empty if it is no place where this runner has runs
     * @throws IOException with a message for people
     */
    default Optional<RunDirectory> fetch(String uri, Path runs)
            throws IOException, InterruptedException {
        return Optional.empty();
    }

    /** How long a stop may take at most. */
    default Duration stopLimit() {
        return Duration.ofSeconds(5);
    }

    /**
     * Ends a run and looks that it has ended.
     *
     * @return what is still alive after {@link #stopLimit}, in words; empty when all is proven gone
     */
    List<String> stop(RunDirectory run) throws IOException;

    /**
     * What a person types to run one command of the run again by hand, as it was run; empty where
     * that can't be done.
     */
    default Optional<String> byHand(RunDirectory run, String commandId) throws IOException {
        return Optional.empty();
    }
}
