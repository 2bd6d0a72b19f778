package dev.quadrat.ui;

import dev.quadrat.run.RunState;
import dev.quadrat.ui.compare.CompareView;
import dev.quadrat.ui.compare.CompareViewModel;
import dev.quadrat.ui.history.FollowDialog;
import dev.quadrat.ui.history.FollowViewModel;
import dev.quadrat.ui.history.HistoryActions;
import dev.quadrat.ui.history.HistoryView;
import dev.quadrat.ui.history.HistoryViewModel;
import dev.quadrat.ui.history.RunBanner;
import dev.quadrat.ui.results.ResultsView;
import dev.quadrat.ui.results.ResultsViewModel;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.workbench.FileBrowser;
import dev.quadrat.workbench.RunComparison;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that is about runs other than the one of the plan, and about how good their results are. */
final class RunPanes implements HistoryActions.Window, AutoCloseable {
    private final Session session;
    private final WindowParts parts;
    private final Questions questions;
    private final Stage owner;
    private final HistoryViewModel model;
    private final HistoryView history;
    private final ResultsView results;
    private final RunBanner banner;

    RunPanes(Session session, WindowParts parts, Questions questions, Stage owner) {
        this.questions = questions;
        this.session = session;
        this.parts = parts;
        this.owner = owner;
        ObservableBooleanValue dark = parts.theme().dark();
        model =
                new HistoryViewModel(
                        session, parts.workbench(), parts.background(), parts.clock(), this);
        history = new HistoryView(model, dark);
        results =
                new ResultsView(
                        new ResultsViewModel(session, parts.workbench(), parts.background()),
                        dark,
                        RunPanes::copy);
        banner = new RunBanner(model, session, dark);
    }

    HistoryView history() {
        return history;
    }

    ResultsView results() {
        return results;
    }

    RunBanner banner() {
        return banner;
    }

    /** The history for where no plan is shown that it could stand below. */
    HistoryPage page(Runnable back) {
        return new HistoryPage(new HistoryView(model, parts.theme().dark()), back);
    }

    /** Of the run whose outcome is shown. */
    void retryFailed() {
        if (session.run().phase().get() instanceof RunPhase.Ended ended
                && ended.summary().state() != RunState.SUCCEEDED) {
            model.actions().retry(ended.directory().id());
        }
    }

    /** One that was launched on another machine. */
    void followByAddress() {
        FollowDialog[] dialog = new FollowDialog[1];
        FollowViewModel follow =
                new FollowViewModel(
                        parts.workbench().history(),
                        parts.background(),
                        id -> {
                            dialog[0].close();
                            model.actions().open(id);
                        });
        dialog[0] = new FollowDialog(follow, owner);
        dialog[0].show();
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public boolean deletes(List<String> runs) {
        return questions.deletesRuns(runs);
    }

    @Override
    public void tell(String title, String text) {
        questions.tell(title, text, Optional.empty());
    }

    @Override
    public void compare(RunComparison comparison) {
        CompareViewModel compare = new CompareViewModel(comparison);
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle("Quadrat – %s and %s".formatted(compare.left(), compare.right()));
        stage.getIcons().setAll(owner.getIcons());
        Scene scene = new Scene(new CompareView(compare, RunPanes::copy), 1000, 640);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.setOnKeyPressed(
                e -> {
                    if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void reveal(Path folder) {
        parts.background()
                .start(
                        _ -> FileBrowser.ofThisSystem().show(folder.toString()),
                        problem -> problem.ifPresent(this::notRevealed),
                        e -> notRevealed(String.valueOf(e.getMessage())));
    }

    private void notRevealed(String problem) {
        tell("The folder can't be shown", problem);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
