package dev.quadrat.ui;

import dev.quadrat.ui.experiments.ExperimentsView;
import dev.quadrat.ui.experiments.ExperimentsViewModel;
import dev.quadrat.ui.inspector.InspectorView;
import dev.quadrat.ui.inspector.InspectorViewModel;
import dev.quadrat.ui.launch.LaunchView;
import dev.quadrat.ui.launch.LaunchViewModel;
import dev.quadrat.ui.launch.SubsetChip;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.notice.ComplaintBar;
import dev.quadrat.ui.notice.JarNoticeBar;
import dev.quadrat.ui.notice.RunNoticeBar;
import dev.quadrat.ui.opening.JarOpening;
import dev.quadrat.ui.opening.RecentMenu;
import dev.quadrat.ui.opening.RecentViewModel;
import dev.quadrat.ui.problems.FailureView;
import dev.quadrat.ui.problems.ProblemsView;
import dev.quadrat.ui.problems.ProblemsViewModel;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.settings.SettingsDialog;
import dev.quadrat.ui.settings.SettingsViewModel;
import dev.quadrat.ui.settings.WindowMemory;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.trust.RememberedTrust;
import dev.quadrat.ui.trust.TrustQuestion;
import dev.quadrat.ui.welcome.JarDrop;
import dev.quadrat.ui.welcome.WelcomeView;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The window: puts the panes together and shows the ones that matter now. */
final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final Session session;
    private final RunFollowing following;
    private final Actions actions;
    private final LaunchView launchBar;
    private final RunPanes runs;
    private final HistoryPage historyPage;
    private final WorkArea work;
    private final DerivingView deriving;
    private final WelcomeView welcome;
    private final Asking questions;
    private final RecentViewModel recent;
    private final SettingsViewModel settings;
    private final WindowMemory memory;
    private final RunnerWindow runner;
    private final BorderPane frame = new BorderPane();
    private @Nullable SettingsDialog settingsDialog;

    MainWindow(Stage stage, WindowParts given) {
        questions = new Asking(given.questions());
        WindowParts parts = given.asking(questions);
        this.stage = stage;
        Remembered remembered = parts.remembered();
        Background background = parts.background();
        RememberedTrust trust =
                new RememberedTrust(
                        remembered.files(),
                        background,
                        doubts ->
                                questions.trusts(TrustQuestion.of(doubts, parts.clock().getZone())),
                        remembered::unsaved);
        session = new Session(parts.workbench(), background, trust);
        recent =
                new RecentViewModel(
                        remembered.files(), background, parts.clock(), remembered::unsaved);
        JarOpening opening =
                new JarOpening(
                        session,
                        remembered.files(),
                        background,
                        remembered::unsaved,
                        recent::refresh);
        settings =
                new SettingsViewModel(
                        remembered.files(),
                        remembered.settings(),
                        session.plan().choices(),
                        parts.theme().choice(),
                        background,
                        remembered::unsaved);
        runner = new RunnerWindow(session, parts, stage, this::showSettings);
        following = new RunFollowing(session, parts, stage);
        actions = new Actions(session, questions, opening, trust, parts, stage);
        ObservableBooleanValue dark = parts.theme().dark();
        LaunchViewModel launch =
                new LaunchViewModel(session, this::showProblems, new AskedConsent(questions));
        NodeActions nodes =
                new NodeActions(session, new WindowSurroundings(parts, () -> workArea().showLog()));
        launchBar = new LaunchView(launch, dark, runner::show);
        runs = new RunPanes(session, parts, questions, stage);
        historyPage = runs.page(() -> show(session.plan().stage().get()));
        work = workArea(parts, dark, nodes, new SubsetChip(launch));
        deriving = new DerivingView(session.plan());
        welcome =
                new WelcomeView(
                        WindowIcons.mark(64),
                        actions::open,
                        actions.openExample(),
                        recent,
                        actions::open);
        frame.setTop(
                new VBox(
                        new MainMenu(
                                actions,
                                work,
                                launch,
                                runner,
                                nodes,
                                following.log(),
                                new RunItems(session, this::showHistory, work::showResults, runs),
                                parts.theme(),
                                new RecentMenu(recent, actions::open),
                                this::showSettings),
                        new ComplaintBar(remembered.complaints(), background),
                        runs.banner(),
                        new RunNoticeBar(session.run().notice(), RunFollowing::copy),
                        launchBar));
        frame.setBottom(
                new StatusView(
                        new StatusViewModel(session),
                        new TimeLeftViewModel(session, background, parts.clock())));
        JarDrop drop = new JarDrop(actions::open, session.run().active());
        Scene scene = new Scene(new StackPane(frame, drop), 1400, 860);
        scene.getStylesheets().add(String.valueOf(MainWindow.class.getResource("quadrat.css")));
        drop.watch(scene);
        stage.setScene(scene);
        stage.setMinWidth(760);
        stage.setMinHeight(540);
        stage.getIcons().setAll(WindowIcons.all());
        stage.setOnCloseRequest(new ClosingWithARun(stage, session, questions));
        memory = new WindowMemory(stage, work, remembered.files(), background, remembered::unsaved);
        memory.restore(remembered.window());
        following.tellEnds(work, parts);
        session.plan().stage().subscribe(this::show);
        session.run().phase().subscribe(this::showLogOfANewRun);
        session.selection().command().subscribe(id -> work.showInspector(!id.isEmpty()));
    }

    void open(List<Path> jars) {
        actions.open(jars);
    }

    /** From a command line. */
    void openNamed(List<Path> jars) {
        actions.openNamed(jars);
    }

    /** From another start of Quadrat, which this window is to stand in for. */
    void takeOver(List<Path> jars) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (!jars.isEmpty()) {
            questions.whenFree(() -> openNamed(jars));
        }
    }

    Session session() {
        return session;
    }

    private void showSettings() {
        if (settingsDialog == null) {
            settingsDialog = new SettingsDialog(settings, stage);
        }
        if (!settingsDialog.isShowing()) {
            settingsDialog.show();
        } else if (settingsDialog.getDialogPane().getScene().getWindow() instanceof Stage shown) {
            shown.toFront();
        }
    }

    @Override
    public void close() {
        settings.flush();
        runner.close();
        memory.close();
        following.close();
        runs.close();
        session.close();
    }

    WorkArea workArea() {
        return work;
    }

    private WorkArea workArea(
            WindowParts parts, ObservableBooleanValue dark, NodeActions nodes, SubsetChip chip) {
        ExperimentsView experiments =
                new ExperimentsView(
                        new ExperimentsViewModel(session, parts.background()),
                        parts.questions()::whichPath);
        ProblemsViewModel problems = new ProblemsViewModel(session);
        PlanViews views = new PlanViews(session, parts, nodes, dark, chip, stage);
        WorkArea.Panes panes =
                new WorkArea.Panes(
                        experiments,
                        views,
                        new InspectorView(
                                new InspectorViewModel(session, parts.background(), parts.clock()),
                                dark,
                                () -> nodes.openLog(session.selection().command().get())),
                        following.logView(dark),
                        new ProblemsView(
                                problems,
                                new ProblemGuide(session.selection(), experiments, runner::show)),
                        runs.history(),
                        runs.results(),
                        new FailureView(problems, actions::planAgain, actions::open),
                        new JarNoticeBar(session.jars()),
                        following.failuresView(() -> workArea().showLog(), runs::retryFailed));
        return new WorkArea(panes, problems.problems(), following.failures().failures());
    }

    private void show(dev.quadrat.ui.session.Stage now) {
        Center center = Center.of(now);
        boolean hasPlan = center == Center.PLAN || center == Center.FAILURE;
        boolean hasChoices = hasPlan && session.visit().run().isEmpty();
        launchBar.setVisible(hasChoices);
        launchBar.setManaged(hasChoices);
        frame.getBottom().setVisible(hasPlan);
        frame.getBottom().setManaged(hasPlan);
        switch (center) {
            case WELCOME -> {
                recent.refresh();
                frame.setCenter(welcome);
            }
            case DERIVING -> frame.setCenter(deriving);
            case FAILURE, PLAN -> {
                work.show(center);
                if (frame.getCenter() != work) {
                    frame.setCenter(work);
                    frame.applyCss();
                    frame.layout();
                    work.settle(center);
                }
            }
        }
        String shown =
                session.visit()
                        .run()
                        .map(run -> "run " + run.id())
                        .orElseGet(
                                () ->
                                        session.plan().jars().stream()
                                                .map(jar -> String.valueOf(jar.getFileName()))
                                                .collect(Collectors.joining(", ")));
        stage.setTitle(shown.isEmpty() ? "Quadrat" : "Quadrat – " + shown);
    }

    /** Below the plan; alone where there is none. */
    private void showHistory() {
        if (Center.of(session.plan().stage().get()) == Center.PLAN) {
            work.showHistory();
        } else {
            frame.setCenter(historyPage);
            historyPage.focusRuns();
        }
    }

    private void showProblems() {
        work.showProblems();
    }

    private void showLogOfANewRun(RunPhase phase) {
        if (phase instanceof RunPhase.Launching) {
            work.showLog();
            // The pressed button goes dead; focus would wander to whatever stands next.
            work.dag().requestFocus();
        }
    }
}
