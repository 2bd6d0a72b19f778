package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.workbench.home.Settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person has chosen for the open jars. */
public final class Choices {
    /** What a change makes necessary. */
    interface Effects {
        /** The jars must be asked again, at once. */
        void derive();

        /** The jars must be asked again, when the person has stopped typing. */
        void deriveSoon();

        /** What the jars said still holds. */
        void plan();

        /** The plan still holds; what the runner says of it may not. */
        void askRunner();
    }

    private final IntegerProperty splits = new SimpleIntegerProperty(1);
    private final ObjectProperty<Rerun> rerun = new SimpleObjectProperty<>(Rerun.NOTHING);
    private final ObjectProperty<Subset> subset = new SimpleObjectProperty<>(Subset.ALL);
    private final ObservableMap<String, String> arguments = FXCollections.observableHashMap();
    private final StringProperty runner = new SimpleStringProperty("local");
    private final ObjectProperty<Map<String, String>> values = new SimpleObjectProperty<>(Map.of());
    private final IntegerProperty parallel =
            new SimpleIntegerProperty(Runtime.getRuntime().availableProcessors());
    private final ObservableMap<String, String> wrongArguments = FXCollections.observableHashMap();
    private final BooleanProperty noExperiment = new SimpleBooleanProperty();
    private final ObjectProperty<Settings> settings =
            new SimpleObjectProperty<>(Settings.initial());
    private final TypeChoices types;
    private boolean silent;

    Choices(Effects effects) {
        types = new TypeChoices(unlessSilent(effects::plan));
        splits.subscribe((before, now) -> unlessSilent(effects::derive).run());
        rerun.subscribe((before, now) -> unlessSilent(effects::plan).run());
        noExperiment.subscribe((before, now) -> unlessSilent(effects::plan).run());
        subset.subscribe((before, now) -> noExperiment.set(false));
        settings.subscribe(now -> parallel.set(now.parallel()));
        subset.subscribe((before, now) -> unlessSilent(effects::plan).run());
        runner.subscribe((before, now) -> unlessSilent(effects::plan).run());
        values.subscribe((before, now) -> unlessSilent(effects::askRunner).run());
        arguments.addListener(
                (MapChangeListener<String, String>)
                        change -> unlessSilent(effects::deriveSoon).run());
    }

    public IntegerProperty splits() {
        return splits;
    }

    public ObjectProperty<Rerun> rerun() {
        return rerun;
    }

    /** The part of the plan that is asked for. */
    public ObjectProperty<Subset> subset() {
        return subset;
    }

    /** Those that were filled in, by name. */
    public ObservableMap<String, String> arguments() {
        return arguments;
    }

    /** Those whose text is no such value, by name: what is wrong, in a sentence. */
    public ObservableMap<String, String> wrongArguments() {
        return wrongArguments;
    }

    /** Every experiment was taken out, which a part of the plan can't say. */
    public BooleanProperty noExperiment() {
        return noExperiment;
    }

    /** What holds for all jars. */
    public ObjectProperty<Settings> settings() {
        return settings;
    }

    /** How a launch would be now. */
    public LaunchSettings launch() {
        return new LaunchSettings(
                parallel.get(),
                settings.get().gpuSlots(),
                settings.get().commandMegabytes(),
                Optional.empty(),
                values.get());
    }

    public TypeChoices types() {
        return types;
    }

    /** The name of the runner to launch with. */
    public StringProperty runner() {
        return runner;
    }

    /** Of the chosen runner's own fields, by name. */
    public ObjectProperty<Map<String, String>> values() {
        return values;
    }

    public IntegerProperty parallel() {
        return parallel;
    }

    /**
     * As it is for jars that were just opened.
     *
     * @param last arguments of these jars
     */
    void reset(Map<String, String> last) {
        silent = true;
        types.forget();
        arguments.clear();
        arguments.putAll(last);
        wrongArguments.clear();
        noExperiment.set(false);
        splits.set(1);
        rerun.set(Rerun.NOTHING);
        subset.set(Subset.ALL);
        silent = false;
    }

    /** As it was for a run. */
    void take(RunAgain again) {
        reset(again.request().arguments());
        silent = true;
        types.ask(again.planRequest().types());
        splits.set(again.request().splits());
        rerun.set(again.planRequest().rerun());
        subset.set(again.planRequest().subset());
        runner.set(again.runner());
        // Behind the runner, whose remembered values these take the place of.
        values.set(again.values());
        parallel.set(again.parallel());
        silent = false;
    }

    /** Takes what the jars say now; a part that is gone is asked for no longer. */
    boolean keepWithin(CommandDag dag) {
        types.offer(dag.types());
        Subset before = subset.get();
        Subset now = SubsetWords.within(before, dag);
        if (!now.equals(before)) {
            silent = true;
            subset.set(now);
            silent = false;
        }
        return now.isAll() && !before.isAll();
    }

    /** A request can't ask for nothing, so a plan of nothing is made from one of everything. */
    Plan withoutUnchosen(Plan plan) {
        return noExperiment.get()
                ? NothingChosen.in(plan, "no experiment")
                : types.withoutUnchosen(plan);
    }

    /**
     * Takes out arguments that no method has any more.
     *
     * @return whether there were some
     */
    boolean keepWithin(Set<String> known) {
        silent = true;
        boolean gone = arguments.keySet().retainAll(known);
        wrongArguments.keySet().retainAll(known);
        silent = false;
        return gone;
    }

    private Runnable unlessSilent(Runnable effect) {
        return () -> {
            if (!silent) {
                effect.run();
            }
        };
    }
}
