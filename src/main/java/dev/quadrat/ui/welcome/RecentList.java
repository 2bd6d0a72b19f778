package dev.quadrat.ui.welcome;

import dev.quadrat.ui.opening.RecentItem;
import dev.quadrat.ui.opening.RecentViewModel;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was opened lately; gone while there is nothing. */
final class RecentList extends VBox {
    private final RecentViewModel model;
    private final Consumer<List<Path>> open;
    private final VBox rows = new VBox(2);

    RecentList(RecentViewModel model, Consumer<List<Path>> open) {
        super(8);
        this.model = model;
        this.open = open;
        setId("recent-list");
        Label title = new Label("Recent");
        title.getStyleClass().addAll("section-title", "recent-title");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("recent-scroll");
        scroll.setAccessibleText("Jars that were opened lately");
        scroll.setFocusTraversable(false);
        getChildren().addAll(title, scroll);
        managedProperty().bind(visibleProperty());
        model.items().addListener((ListChangeListener<RecentItem>) _ -> show());
        show();
    }

    private void show() {
        setVisible(!model.items().isEmpty());
        rows.getChildren().setAll(model.items().stream().map(this::row).toList());
    }

    private Button row(RecentItem item) {
        boolean gone = item.gone().isPresent();
        Label name = new Label(item.name());
        name.getStyleClass().add("recent-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label place = new Label(item.gone().orElse(item.place()));
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.getStyleClass().addAll("text-muted", "text-small");
        VBox texts = new VBox(1, name, place);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Label when = new Label(item.when());
        when.getStyleClass().addAll("text-muted", "text-small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(16, texts, when);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setPrefWidth(Region.USE_COMPUTED_SIZE);
        row.getStyleClass().addAll("flat", "recent-row");
        row.setAccessibleText(
                "%s, %s, %s".formatted(item.name(), item.gone().orElse(item.place()), item.when()));
        row.setTooltip(
                new Tooltip(
                        item.jars().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining("\n"))));
        if (gone) {
            // Not disabled: whoever listens to the page is to hear of it and may take it out.
            row.getStyleClass().add("gone");
        } else {
            row.setOnAction(_ -> open.accept(item.jars()));
        }
        MenuItem forget = new MenuItem("Take it out of the list");
        forget.setOnAction(_ -> model.forget(item));
        row.setContextMenu(new ContextMenu(forget));
        return row;
    }
}
