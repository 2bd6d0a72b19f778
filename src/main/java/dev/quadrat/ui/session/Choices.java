package dev.quadrat.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

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
    }

    private final IntegerProperty splits = new SimpleIntegerProperty(1);
    private final BooleanProperty rerun = new SimpleBooleanProperty();
    private final ObservableMap<String, String> arguments = FXCollections.observableHashMap();
    private final StringProperty runner = new SimpleStringProperty("local");
    private final IntegerProperty parallel =
            new SimpleIntegerProperty(Runtime.getRuntime().availableProcessors());
    private final TypeChoices types;
    private boolean silent;

    Choices(Effects effects) {
        types = new TypeChoices(unlessSilent(effects::plan));
        splits.subscribe((before, now) -> unlessSilent(effects::derive).run());
        rerun.subscribe((before, now) -> unlessSilent(effects::plan).run());
        runner.subscribe((before, now) -> unlessSilent(effects::plan).run());
        arguments.addListener(
                (MapChangeListener<String, String>)
                        change -> unlessSilent(effects::deriveSoon).run());
    }

    public IntegerProperty splits() {
        return splits;
    }

    public BooleanProperty rerun() {
        return rerun;
    }

    /** Those that were filled in, by name. */
    public ObservableMap<String, String> arguments() {
        return arguments;
    }

    public TypeChoices types() {
        return types;
    }

    /** The name of the runner to launch with. */
    public StringProperty runner() {
        return runner;
    }

    public IntegerProperty parallel() {
        return parallel;
    }

    /** As it is for jars that were just opened. */
    void reset() {
        silent = true;
        types.forget();
        arguments.clear();
        splits.set(1);
        rerun.set(false);
        silent = false;
    }

    private Runnable unlessSilent(Runnable effect) {
        return () -> {
            if (!silent) {
                effect.run();
            }
        };
    }
}
