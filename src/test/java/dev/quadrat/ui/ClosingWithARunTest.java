package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.RunPhase;

import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.concurrent.CountDownLatch;

class ClosingWithARunTest extends WindowTest {
    private static final String ASKED = "what of the run? It can go on without the window.";

    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void withoutARun_nothingIsAsked(FxRobot robot) throws Exception {
        open(World.CHAIN);
        requestClose(robot);
        assertFalse(stage.isShowing());
        assertEquals(List.of(), answers.told);
    }

    @Test
    void aRunIsAskedAbout_andStoppedIfToldSo(FxRobot robot) throws Exception {
        FakeRunner.Run run = running(robot);
        requestClose(robot);
        assertEquals(List.of(ASKED), answers.told);
        assertTrue(stage.isShowing());
        answers.closing = Questions.Closing.STOP;
        requestClose(robot);
        until(() -> !stage.isShowing());
        assertFalse(world.runner.isAlive(run.directory()));
    }

    @Test
    void aRunThatIsKept_goesOnWithoutTheWindow(FxRobot robot) throws Exception {
        FakeRunner.Run run = running(robot);
        answers.closing = Questions.Closing.KEEP_RUNNING;
        requestClose(robot);
        assertFalse(stage.isShowing());
        assertTrue(world.runner.isAlive(run.directory()));
    }

    @Test
    void whileARunIsBeingLaunched_keepingItWaitsForThat(FxRobot robot) throws Exception {
        CountDownLatch launching = beingLaunched(robot);
        answers.closing = Questions.Closing.KEEP_RUNNING;
        requestClose(robot);
        assertTrue(stage.isShowing(), "a folder that is half full would be left");
        launching.countDown();
        until(() -> !stage.isShowing());
        assertTrue(world.runner.isAlive(world.runner.next().directory()));
    }

    @Test
    void whileARunIsBeingLaunched_stoppingItEndsItOnceItIs(FxRobot robot) throws Exception {
        CountDownLatch launching = beingLaunched(robot);
        answers.closing = Questions.Closing.STOP;
        requestClose(robot);
        assertTrue(stage.isShowing());
        launching.countDown();
        until(() -> !stage.isShowing());
        assertFalse(world.runner.isAlive(world.runner.next().directory()));
    }

    @Test
    void whileARunIsBeingStopped_theWindowWaitsAndAsksNothing(FxRobot robot) throws Exception {
        running(robot);
        CountDownLatch stopping = world.runner.holdsStops();
        robot.interact(() -> session().run().stop());
        requestClose(robot);
        assertTrue(stage.isShowing());
        assertEquals(List.of(), answers.told);
        stopping.countDown();
        until(() -> !stage.isShowing());
    }

    @Test
    void aRunThatCannotBeStopped_keepsTheWindow_andIsAskedAboutAgain(FxRobot robot)
            throws Exception {
        running(robot);
        world.runner.survivesStops("process 7");
        answers.closing = Questions.Closing.STOP;
        requestClose(robot);
        until(() -> !session().run().problems().isEmpty());
        assertEquals(
                "still alive after the stop: process 7; end it by hand",
                session().run().problems().getFirst().message());
        assertTrue(stage.isShowing());
        requestClose(robot);
        assertEquals(List.of(ASKED, ASKED), answers.told);
    }

    private FakeRunner.Run running(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        untilState(id("analyze"), NodeState.RUNNING);
        return run;
    }

    private CountDownLatch beingLaunched(FxRobot robot) throws Exception {
        open(World.CHAIN);
        CountDownLatch launching = world.runner.holdsLaunches();
        robot.clickOn("#run-button");
        until(() -> session().run().phase().get() instanceof RunPhase.Launching);
        return launching;
    }

    private void requestClose(FxRobot robot) {
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
