package dev.quadrat.ui.session;

import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.home.DoubtfulJar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Jars are asked what they want, if their code may run and they are still there.
 *
 * @param shown a plan that is not to be lost for a jar that is missing
 * @param runner the one that was chosen
 */
record JarReading(
        Workbench workbench,
        JarTrust trust,
        ExperimentRequest request,
        Optional<Stage.Planned> shown,
        String runner) {
    /** What became of it. */
    sealed interface Outcome {}

    /** What the jars said, and the runner that was chosen. */
    record Derived(Derivation derivation, String runner) implements Outcome {}

    /** None of their code has run. */
    record InDoubt(List<DoubtfulJar> jars) implements Outcome {}

    record Missing(Path jar) implements Outcome {}

    Outcome read(BooleanSupplier cancelled) throws InterruptedException {
        Optional<Path> gone = shown.flatMap(planned -> planned.derivation().jarStamps().gone());
        if (gone.isPresent()) {
            return new Missing(gone.get());
        }
        List<DoubtfulJar> doubts = trust.doubts(request.jars());
        return doubts.isEmpty()
                ? new Derived(workbench.derive(request, cancelled), runner)
                : new InDoubt(doubts);
    }
}
