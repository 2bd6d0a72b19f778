package dev.quadrat.ui.failure;

import dev.quadrat.ui.session.SubsetWords;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.Optional;

/** The failure panel: which commands, and of one of them all that helps to mend it. */
public final class FailuresView extends SplitPane {
    private final ListView<RootFailure> list;

    public FailuresView(FailuresViewModel model, FailureActions actions) {
        setId("failures-view");
        getStyleClass().add("failures");
        list = new ListView<>(model.failures());
        list.setId("failures-list");
        list.setAccessibleText("Commands that failed");
        list.setCellFactory(_ -> new Cell());
        list.setMinWidth(150);
        list.setMinHeight(0);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        failure -> {
                            if (failure != null) {
                                model.chosen().set(Optional.of(failure));
                            }
                        });
        model.chosen().subscribe(this::select);
        getItems().addAll(list, new FailurePage(model, actions), new LastLinesPane(model));
        setDividerPositions(0.18, 0.56);
        setResizableWithParent(list, false);
    }

    private void select(Optional<RootFailure> failure) {
        failure.ifPresent(
                f -> {
                    if (!f.equals(list.getSelectionModel().getSelectedItem())) {
                        list.getSelectionModel().select(f);
                    }
                });
    }

    private static final class Cell extends ListCell<RootFailure> {
        private final Label name = new Label("", new FontIcon(MaterialDesignA.ALERT_CIRCLE));
        private final Label blocks = new Label();
        private final HBox row;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(8, name, gap, blocks);
            name.getStyleClass().add("problem-error");
            blocks.getStyleClass().add("text-muted");
            blocks.setMinWidth(Region.USE_PREF_SIZE);
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable RootFailure failure, boolean empty) {
            super.updateItem(failure, empty);
            if (empty || failure == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(SubsetWords.brief(failure.command()));
            int count = failure.blocked().size();
            blocks.setText(count == 0 ? "" : "blocks " + count);
            setGraphic(row);
            setAccessibleText(name.getText() + " failed, " + failure.blocks());
        }
    }
}
