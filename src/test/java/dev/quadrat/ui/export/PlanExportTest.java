package dev.quadrat.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.layout.CardMetrics;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.DagLayouts;
import dev.quadrat.layout.LayoutChoice;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PlanExportTest {
    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();
    private Optional<Path> place = Optional.empty();
    private DagLayout drawn = DagLayout.EMPTY;

    @Test
    void eachPicture_isWrittenWhereThePersonWantsIt() throws IOException {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            for (ExportFormat format :
                    List.of(ExportFormat.SVG, ExportFormat.PNG, ExportFormat.DOT)) {
                Path file = folder.resolve("plan of " + format);
                place = Optional.of(file);
                export(open, format);
                assertTrue(Files.size(file) > 500, format.name());
            }
            assertEquals(
                    List.of(
                            "fields.svg?",
                            "written",
                            "fields.png?",
                            "written",
                            "fields.dot?",
                            "written"),
                    told);
        }
    }

    @Test
    void whatIsDrawn_isWritten_withTheStatesOfTheRun() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            run.starts(open.id("analyze"));
            run.fails(open.id("analyze"), "disk full");
            open.untilState(open.id("chip"), NodeState.BLOCKED);
            drawn =
                    DagLayouts.of(
                            open.session.plan().plan().dag(),
                            new LayoutChoice(Set.of(), Set.of(open.id("train"))),
                            CardMetrics.standard(),
                            () -> false);
            place = Optional.of(folder.resolve("plan.svg"));
            export(open, ExportFormat.SVG);
            String svg = Files.readString(folder.resolve("plan.svg"));
            assertTrue(svg.contains("2 of 3 commands: 1 failed, 1 blocked"), svg);
            assertFalse(svg.contains(open.id("train")));
        }
    }

    @Test
    void whoThinksBetterOfIt_getsNothing() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            export(open, ExportFormat.SVG);
            assertEquals(List.of("fields.svg?"), told);
        }
    }

    @Test
    void withoutAPlan_nobodyIsAsked() {
        try (OpenSession open = new OpenSession(folder)) {
            export(open, ExportFormat.SVG);
            assertEquals(List.of(), told);
        }
    }

    @Test
    void whatCannotBeWritten_isTold() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            place = Optional.of(folder);
            export(open, ExportFormat.DOT);
            assertEquals(
                    List.of("fields.dot?", folder + " is a folder; choose the name of a file"),
                    told);
        }
    }

    @Test
    void aRunnerWithoutMakefile_saysSo_andLeavesNothingBehind() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            place = Optional.of(folder.resolve("by hand"));
            export(open, ExportFormat.MAKEFILE);
            assertEquals(List.of("fields-make?", "Local has no Makefile; choose Local"), told);
            assertFalse(Files.exists(folder.resolve("by hand")));
        }
    }

    @Test
    void aMakefileOfNothing_isNotWritten() throws IOException {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            for (String id : open.session.plan().plan().dag().order()) {
                open.makeOutputs(id);
            }
            open.planAgain();
            place = Optional.of(folder.resolve("by hand"));
            export(open, ExportFormat.MAKEFILE);
            assertEquals("nothing is to run, so a Makefile would be empty", told.getLast());
        }
    }

    private void export(OpenSession open, ExportFormat format) {
        PlanExport.Dialogue dialogue =
                new PlanExport.Dialogue() {
                    @Override
                    public Optional<Path> whereTo(ExportFormat asked, String name) {
                        told.add(name + "?");
                        return place;
                    }

                    @Override
                    public void written(ExportFormat asked, Path file) {
                        told.add("written");
                    }

                    @Override
                    public void failed(ExportFormat asked, String why) {
                        told.add(why);
                    }
                };
        new PlanExport(open.session, open.world.workbench, open.background, () -> drawn, dialogue)
                .export(format);
        open.background.settle();
    }
}
