package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what it was asked to launch and starts nothing. */
public final class FakeExperimentRunner implements ExperimentRunner {
    private final List<RunDirectory> launched = new ArrayList<>();
    private final List<RunDirectory> stopped = new ArrayList<>();
    private List<RunnerField> fields = List.of();
    private final List<LaunchSettings> checked = new ArrayList<>();
    private RunnerCheck found = RunnerCheck.NOTHING;
    private boolean costs;
    private List<Problem> refusals = List.of();
    private @Nullable IOException failure;
    private final List<LaunchSettings> launchSettings = new ArrayList<>();
    private boolean becomesAlive;
    private Runnable whenAsked = () -> {};
    private volatile boolean alive;

    public FakeExperimentRunner having(RunnerField... itsOwn) {
        fields = List.of(itsOwn);
        return this;
    }

    /** What it costs is somebody's money. */
    public FakeExperimentRunner costing() {
        costs = true;
        return this;
    }

    public FakeExperimentRunner findsOutside(RunnerCheck outside) {
        found = outside;
        return this;
    }

    /** What it was asked to look at. */
    public List<LaunchSettings> checked() {
        return checked;
    }

    public FakeExperimentRunner refuses(Problem... problems) {
        refusals = List.of(problems);
        return this;
    }

    /** What happens between the question whether it would run a plan and the launch. */
    public FakeExperimentRunner meanwhile(Runnable happens) {
        whenAsked = happens;
        return this;
    }

    public FakeExperimentRunner failsToLaunch(IOException with) {
        failure = with;
        return this;
    }

    public FakeExperimentRunner alive() {
        alive = true;
        return this;
    }

    /** After all. */
    public FakeExperimentRunner launches() {
        failure = null;
        return this;
    }

    public FakeExperimentRunner alivesOnLaunch() {
        becomesAlive = true;
        return this;
    }

    public List<LaunchSettings> settings() {
        return launchSettings;
    }

    public List<RunDirectory> launched() {
        return launched;
    }

    public List<RunDirectory> stopped() {
        return stopped;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String title() {
        return "Fake";
    }

    @Override
    public List<RunnerField> fields() {
        return fields;
    }

    @Override
    public boolean costsMoney() {
        return costs;
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        whenAsked.run();
        return refusals;
    }

    @Override
    public RunnerCheck check(Optional<Plan> plan, LaunchSettings settings) {
        checked.add(settings);
        return found;
    }

    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) throws IOException {
        if (failure != null) {
            throw failure;
        }
        launched.add(run);
        launchSettings.add(settings);
        alive |= becomesAlive;
    }

    @Override
    public boolean writeMakefile(RunDirectory run, Plan plan, LaunchSettings settings)
            throws IOException {
        if (failure != null) {
            throw failure;
        }
        return true;
    }

    @Override
    public boolean isAlive(RunDirectory run) {
        return alive;
    }

    /** All ends at once. */
    @Override
    public List<String> stop(RunDirectory run) {
        stopped.add(run);
        alive = false;
        return List.of();
    }
}
