package dev.quadrat.ui.export;

import dev.quadrat.dag.Plan;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.DagLayouts;
import dev.quadrat.layout.DotExport;
import dev.quadrat.layout.Palette;
import dev.quadrat.layout.PngExport;
import dev.quadrat.layout.StateLook;
import dev.quadrat.layout.StateLooks;
import dev.quadrat.layout.SvgExport;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.FileExport;
import dev.quadrat.workbench.Workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the plan as it is drawn, with the states that commands have now. */
public final class PlanExport {
    /** What a person is asked and told. */
    public interface Dialogue {
        /** Empty if the person thought better of it. */
        Optional<Path> whereTo(ExportFormat format, String name);

        void written(ExportFormat format, Path file);

        void failed(ExportFormat format, String why);
    }

    private final Session session;
    private final Workbench workbench;
    private final Background background;
    private final Supplier<DagLayout> drawn;
    private final Dialogue dialogue;

    /**
     * @param drawn the layout that is on screen
     */
    public PlanExport(
            Session session,
            Workbench workbench,
            Background background,
            Supplier<DagLayout> drawn,
            Dialogue dialogue) {
        this.session = session;
        this.workbench = workbench;
        this.background = background;
        this.drawn = drawn;
        this.dialogue = dialogue;
    }

    /** Asks where to, and writes; nothing without a plan. */
    public void export(ExportFormat format) {
        if (session.plan().stage().get() instanceof Stage.Planned planned
                && planned.plan().dag().size() > 0) {
            String jar = String.valueOf(session.plan().jars().getFirst().getFileName());
            dialogue.whereTo(format, format.nameFor(jar))
                    .ifPresent(file -> export(format, planned, file));
        }
    }

    private void export(ExportFormat format, Stage.Planned planned, Path file) {
        Map<String, StateLook> looks = looks(planned.plan());
        DagLayout layout = drawn.get();
        String runner = session.plan().choices().runner().get();
        int parallel = session.plan().choices().parallel().get();
        background.start(
                _ ->
                        format == ExportFormat.MAKEFILE
                                ? makefile(planned, file, runner, parallel)
                                : picture(format, planned.plan(), layout, looks, file),
                problem -> tell(format, file, problem),
                e -> dialogue.failed(format, String.valueOf(e.getMessage())));
    }

    private void tell(ExportFormat format, Path file, Optional<String> problem) {
        problem.ifPresentOrElse(
                why -> dialogue.failed(format, why), () -> dialogue.written(format, file));
    }

    private Optional<String> makefile(
            Stage.Planned planned, Path folder, String runnerName, int parallel) {
        Optional<ExperimentRunner> runner = workbench.runner(runnerName);
        return runner.isEmpty()
                ? Optional.of("there is no runner " + runnerName + "; choose Local")
                : workbench.exportMakefile(
                        planned.derivation(),
                        planned.plan(),
                        planned.request(),
                        folder,
                        runner.get(),
                        LaunchSettings.parallel(parallel));
    }

    private static Optional<String> picture(
            ExportFormat format,
            Plan plan,
            DagLayout drawn,
            Map<String, StateLook> known,
            Path file) {
        Palette palette = Palette.light();
        StateLooks looks = id -> known.getOrDefault(id, palette.look("LOST"));
        DagLayout layout = drawn.equals(DagLayout.EMPTY) ? DagLayouts.of(plan.dag()) : drawn;
        try {
            byte[] bytes =
                    switch (format) {
                        case SVG -> text(SvgExport.of(layout, plan, looks, palette));
                        case PNG -> PngExport.of(layout, plan, looks, palette);
                        case DOT, MAKEFILE -> text(DotExport.of(plan, looks, palette));
                    };
            return FileExport.toDisk().write(file, bytes);
        } catch (IllegalArgumentException tooLarge) {
            return Optional.of(String.valueOf(tooLarge.getMessage()));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** States live on this thread alone. */
    private Map<String, StateLook> looks(Plan plan) {
        Map<String, StateLook> looks = new HashMap<>();
        plan.dag().order().forEach(id -> looks.put(id, session.state(id).look(Palette.light())));
        return looks;
    }
}
