package dev.quadrat.ui.trust;

import dev.quadrat.ui.look.TitleInSight;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Asks by a dialog. A key that was pressed too often trusts nothing. */
public final class TrustDialog extends Alert {
    private static final double WIDTH = 620;
    private static final double MOST_HEIGHT = 220;

    private final ButtonType trust = new ButtonType("Trust and open", ButtonBar.ButtonData.YES);
    private final ButtonType once = new ButtonType("Open once", ButtonBar.ButtonData.NO);
    private final CheckBox folder = new CheckBox();

    public TrustDialog(TrustQuestion question, Window owner) {
        super(AlertType.CONFIRMATION);
        getButtonTypes().setAll(ButtonType.CANCEL, once, trust);
        TitleInSight.keep(this, owner);
        setTitle("Quadrat");
        setHeaderText(question.title());
        FontIcon shield = new FontIcon(MaterialDesignS.SHIELD_ALERT_OUTLINE);
        shield.getStyleClass().add("trust-mark");
        setGraphic(shield);
        VBox content = new VBox(14, wrapped(question.explanation()), jars(question));
        folder.setId("trust-folder");
        question.folder().ifPresent(text -> content.getChildren().add(folder(text)));
        getDialogPane().setId("trust-dialog");
        getDialogPane().getStyleClass().add("large-header");
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        if (getDialogPane().lookupButton(trust) instanceof Button button) {
            button.setId("trust-button");
            button.setDefaultButton(false);
        }
        if (getDialogPane().lookupButton(once) instanceof Button button) {
            button.setId("open-once-button");
            button.disableProperty().bind(folder.selectedProperty());
        }
        if (getDialogPane().lookupButton(ButtonType.CANCEL) instanceof Button button) {
            button.setId("trust-cancel-button");
            button.setDefaultButton(true);
        }
    }

    /** Blocks until the person has decided. */
    public TrustAnswer answer() {
        ButtonType answer = showAndWait().orElse(ButtonType.CANCEL);
        if (answer == trust) {
            return folder.isSelected() ? TrustAnswer.TRUST_FOLDER : TrustAnswer.TRUST;
        }
        return answer == once ? TrustAnswer.ONCE : TrustAnswer.CANCEL;
    }

    private static ScrollPane jars(TrustQuestion question) {
        VBox lines = new VBox(10);
        lines.getStyleClass().add("trust-jars");
        for (TrustQuestion.JarLine jar : question.jars()) {
            Label name = new Label(jar.name());
            name.getStyleClass().add("argument-name");
            Label facts = wrapped(jar.facts());
            facts.getStyleClass().add("text-muted");
            lines.getChildren().add(new VBox(2, name, facts));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(Math.min(MOST_HEIGHT, 22 + 64 * question.jars().size() - 10));
        scroll.getStyleClass().add("trust-scroll");
        return scroll;
    }

    private CheckBox folder(String text) {
        folder.setText(text);
        folder.setWrapText(true);
        folder.setMinHeight(Region.USE_PREF_SIZE);
        return folder;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
