package dev.quadrat.ui;

import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.look.TitleInSight;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.support.Words;
import dev.quadrat.ui.trust.TrustAnswer;
import dev.quadrat.ui.trust.TrustDialog;
import dev.quadrat.ui.trust.TrustQuestion;
import dev.quadrat.workbench.SameWork;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks by dialogs. */
final class DialogQuestions implements Questions {
    private static final double TOLD_WIDTH = 620;
    private static final int TOLD_COLUMNS = 46;

    private final Window owner;
    private Optional<File> lastFolder = Optional.empty();

    DialogQuestions(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> whichJars() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open experiment jars");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Experiment jars", "*.jar"));
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = Optional.ofNullable(files.getFirst().getParentFile());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> whichPath(String what, boolean folder) {
        File chosen;
        if (folder) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(what);
            lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
            chosen = chooser.showDialog(owner);
        } else {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(what);
            lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
            chosen = chooser.showOpenDialog(owner);
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public TrustAnswer trusts(TrustQuestion question) {
        return new TrustDialog(question, owner).answer();
    }

    @Override
    public Optional<Path> whereToSave(String title, String name, String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(kind, "*" + name.substring(dot)));
        }
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }

    @Override
    public Closing whatOfTheRun(String runId, String whenLeft) {
        ButtonType keep = new ButtonType("Keep running", ButtonBar.ButtonData.YES);
        ButtonType stop = new ButtonType("Stop the run", ButtonBar.ButtonData.NO);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        whenLeft
                                + " Open Quadrat again to follow it; in a"
                                + " terminal, quadrat attach"
                                + (runId.isEmpty() ? "" : " " + runId)
                                + " does so, too.",
                        keep,
                        stop,
                        ButtonType.CANCEL);
        TitleInSight.keep(alert, owner);
        alert.setTitle("Quadrat");
        alert.setHeaderText("A run is going on. What is to become of it?");
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == keep ? Closing.KEEP_RUNNING : answer == stop ? Closing.STOP : Closing.STAY;
    }

    @Override
    public boolean launchesChanged(ChangedPlan plan) {
        return new ChangedPlanDialog(plan, owner).launches();
    }

    @Override
    public LaunchConsent.Beside launchesBeside(SameWork work) {
        ButtonType follow = new ButtonType("Follow that run", ButtonBar.ButtonData.YES);
        ButtonType launch = new ButtonType("Launch another", ButtonBar.ButtonData.NO);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        "Run %s has %s of this plan. Another run would wait for what it makes and take that."
                                .formatted(work.runId(), Words.count(work.commands(), "command")),
                        follow,
                        launch,
                        ButtonType.CANCEL);
        TitleInSight.keep(alert, owner);
        alert.setTitle("Quadrat");
        alert.setHeaderText("A run that goes on is at the same work already");
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == launch) {
            return LaunchConsent.Beside.LAUNCH;
        }
        return answer == follow ? LaunchConsent.Beside.FOLLOW : LaunchConsent.Beside.NOTHING;
    }

    @Override
    public boolean launchesForMoney(String place, int commands, RunnerCheck found) {
        return new PaidLaunchDialog(place, commands, found, owner).launches();
    }

    @Override
    public boolean deletesRuns(List<String> runs) {
        ButtonType delete = new ButtonType("Delete", ButtonBar.ButtonData.YES);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        "Plan, arguments, states and logs are gone then, and can't be brought back."
                                + " What the runs made stays where it is.",
                        delete,
                        ButtonType.CANCEL);
        TitleInSight.keep(alert, owner);
        alert.setTitle("Quadrat");
        alert.setHeaderText(
                runs.size() == 1
                        ? "Delete run %s?".formatted(runs.getFirst())
                        : "Delete %d runs?".formatted(runs.size()));
        if (alert.getDialogPane().lookupButton(delete) instanceof Button button) {
            button.setDefaultButton(false);
        }
        if (alert.getDialogPane().lookupButton(ButtonType.CANCEL) instanceof Button button) {
            button.setDefaultButton(true);
        }
        return alert.showAndWait().orElse(ButtonType.CANCEL) == delete;
    }

    @Override
    public void tell(String title, String text, Optional<String> toCopy) {
        ButtonType copy = new ButtonType("Copy", ButtonBar.ButtonData.LEFT);
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
        TitleInSight.keep(alert, owner);
        alert.setTitle("Quadrat");
        alert.setHeaderText(title);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(Math.min(18, rows(text)));
        area.setPrefColumnCount(TOLD_COLUMNS);
        area.getStyleClass().add("told");
        area.setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setContent(area);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(TOLD_WIDTH);
        toCopy.ifPresent(_ -> alert.getButtonTypes().add(copy));
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CLOSE);
        if (answer == copy) {
            ClipboardContent content = new ClipboardContent();
            content.putString(toCopy.orElse(text));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static int rows(String text) {
        return 1 + text.lines().mapToInt(line -> 1 + line.length() / TOLD_COLUMNS).sum();
    }
}
