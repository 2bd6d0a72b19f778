package dev.quadrat.ui.runner;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerField;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.ui.settings.Later;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.home.HomeFiles;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** Values of the runners' own fields, live: a change holds at once, and is saved a moment later. */
public final class RunnerSettings {
    /** Where values are kept apart. */
    private record Place(ExperimentRunner runner, String key) {}

    private final HomeFiles files;
    private final Choices choices;
    private final List<ExperimentRunner> runners;
    private final Background background;
    private final Later later;
    private final Map<String, Map<String, String>> last;
    private final Map<Place, Map<String, String>> known = new HashMap<>();
    private final SequencedMap<Place, Map<String, String>> changed = new LinkedHashMap<>();
    private Ticket reading = Ticket.NONE;

    /**
     * @param remembered by the runners' names
     * @param unsaved told, on the window's thread, that they will not be remembered
     */
    public RunnerSettings(
            HomeFiles files,
            Map<String, Map<String, String>> remembered,
            List<ExperimentRunner> runners,
            Choices choices,
            Background background,
            Consumer<Exception> unsaved) {
        this.files = files;
        this.runners = runners;
        this.choices = choices;
        this.background = background;
        later = new Later(background, unsaved);
        last = new HashMap<>(remembered);
        choices.runner().subscribe(name -> choices.values().set(last.getOrDefault(name, Map.of())));
        choices.values().subscribe(this::keep);
    }

    /** The chosen one. */
    public Optional<ExperimentRunner> runner() {
        return runners.stream()
                .filter(runner -> runner.name().equals(choices.runner().get()))
                .findFirst();
    }

    /** Of the chosen runner; what is not among them is as it is initially. */
    ReadOnlyObjectProperty<Map<String, String>> values() {
        return choices.values();
    }

    String value(RunnerField field) {
        return choices.values().get().getOrDefault(field.name(), field.initial());
    }

    /** Another value of the key field brings those back that the others had beside it. */
    void set(RunnerField field, String value) {
        Optional<ExperimentRunner> runner =
                runner().filter(chosen -> chosen.fields().contains(field));
        if (runner.isEmpty() || value.equals(value(field))) {
            return;
        }
        if (field.isKey()) {
            runner.ifPresent(of -> turnTo(new Place(of, value)));
        } else {
            Map<String, String> values = new HashMap<>(choices.values().get());
            values.put(field.name(), value);
            take(values);
        }
    }

    /** Saves what waits to be saved. */
    public void flush() {
        later.flush();
    }

    private void turnTo(Place place) {
        reading.cancel();
        Map<String, String> before = known.get(place);
        if (before != null) {
            take(before);
            return;
        }
        reading =
                background.start(
                        _ -> files.runnerValues(place.runner(), place.key()), this::take, _ -> {});
    }

    private void take(Map<String, String> values) {
        choices.values().set(Map.copyOf(values));
        // The last one is where the next window begins.
        runner().ifPresent(runner -> changed.putLast(place(runner, values), values));
        later.save(this::saving);
    }

    private void keep(Map<String, String> values) {
        for (ExperimentRunner runner : runners) {
            runner.plansFor(runner.name().equals(choices.runner().get()) ? values : Map.of());
        }
        last.put(choices.runner().get(), values);
        runner().ifPresent(runner -> known.put(place(runner, values), values));
    }

    private static Place place(ExperimentRunner runner, Map<String, String> values) {
        return new Place(
                runner,
                runner.fields().stream()
                        .filter(RunnerField::isKey)
                        .findFirst()
                        .map(key -> values.getOrDefault(key.name(), key.initial()))
                        .orElse(""));
    }

    private Later.Saving saving() {
        Map<Place, Map<String, String>> now = new LinkedHashMap<>(changed);
        changed.clear();
        return () -> save(now);
    }

    private void save(Map<Place, Map<String, String>> places) throws IOException {
        for (Map.Entry<Place, Map<String, String>> entry : places.entrySet()) {
            files.keepRunnerValues(entry.getKey().runner(), entry.getValue());
        }
    }
}
