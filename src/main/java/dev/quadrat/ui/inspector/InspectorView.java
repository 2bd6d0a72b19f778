package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.look.Badges;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** The right pane. */
public final class InspectorView extends ScrollPane {
    private final InspectorViewModel model;
    private final ObservableBooleanValue dark;
    private final Runnable openLog;
    private final VBox page = new VBox();
    private final ConfigTree config = new ConfigTree();
    private Optional<Command> configOf = Optional.empty();

    /**
     * @param openLog opens the log of the selected command
     */
    public InspectorView(InspectorViewModel model, ObservableBooleanValue dark, Runnable openLog) {
        this.model = model;
        this.openLog = openLog;
        this.dark = dark;
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("inspector-page");
        setContent(page);
        model.shown().subscribe(this::show);
        dark.subscribe(() -> show(model.shown().get()));
    }

    private void show(Optional<Inspected> shown) {
        if (shown.isEmpty()) {
            Label none =
                    new Label("Select a command to see why it runs, and what it reads and writes.");
            none.setWrapText(true);
            none.getStyleClass().add("text-muted");
            page.getChildren().setAll(none);
            return;
        }
        Inspected now = shown.get();
        Command command = now.command();
        if (!configOf.equals(Optional.of(command))) {
            config.show(command.config());
            configOf = Optional.of(command);
        }
        Sections sections = new Sections(model);
        FeedList feeds = new FeedList(sections, dark.get());
        page.getChildren().setAll(head(now), reason(now));
        ChangeTable.of(now.changes(), sections).ifPresent(page.getChildren()::add);
        sections.facts(now.run(), openLog).ifPresent(page.getChildren()::add);
        page.getChildren()
                .addAll(
                        sections.texts("Serves", "inspector-owners", command.experiments()),
                        feeds.of(now.feeds(), command.inputs().size()),
                        sections.texts("Outputs", "inspector-outputs", command.outputs()),
                        sections.links("Feeds", "inspector-downstream", now.downstream()),
                        sections.section("Configuration", config));
    }

    private HBox head(Inspected now) {
        Command command = now.command();
        Label type = Badges.type(command.type().name(), dark.get());
        type.setId("inspector-type");
        type.getStyleClass().add("title-4");
        Label part = new Label(command.group() == null ? "" : partOf(command));
        part.getStyleClass().add("text-muted");
        Label state = Badges.state(now.state(), dark.get());
        state.setId("inspector-state");
        state.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, type, part, gap, state);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static String partOf(Command command) {
        return command.split() == null ? "" : command.split().text();
    }

    private static Label reason(Inspected now) {
        Label reason = new Label(now.reason());
        reason.setId("inspector-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        return reason;
    }
}
