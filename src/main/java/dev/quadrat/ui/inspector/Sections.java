package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.session.SubsetWords;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inspector's paragraphs, each with its heading. */
final class Sections {
    static final int MOST = 12;

    private final InspectorViewModel model;

    Sections(InspectorViewModel model) {
        this.model = model;
    }

    VBox section(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(2, heading);
        box.getChildren().addAll(content);
        return box;
    }

    /**
     * @param openLog opens the command's log
     */
    Optional<Node> facts(List<Fact> facts, Runnable openLog) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        GridPane grid = new GridPane(12, 2);
        grid.setId("inspector-run");
        for (int i = 0; i < facts.size(); i++) {
            grid.addRow(i, muted(facts.get(i).name()), new Label(facts.get(i).value()));
        }
        Label name = muted("elapsed");
        Label elapsed = new Label();
        elapsed.setId("inspector-elapsed");
        elapsed.textProperty().bind(model.elapsed());
        for (Label label : List.of(name, elapsed)) {
            label.visibleProperty().bind(model.elapsed().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        grid.addRow(facts.size(), name, elapsed);
        Hyperlink log = new Hyperlink("Open its log");
        log.setId("inspector-log");
        log.setOnAction(_ -> openLog.run());
        return Optional.of(section("This run", grid, log));
    }

    VBox texts(String title, String id, List<String> texts) {
        List<Node> labels = new ArrayList<>();
        texts.stream().limit(MOST).forEach(text -> labels.add(uri(text)));
        return counted(title, id, texts.size(), labels);
    }

    VBox links(String title, String id, List<Command> commands) {
        List<Node> links = new ArrayList<>();
        commands.stream().limit(MOST).forEach(command -> links.add(link(command)));
        return counted(title, id, commands.size(), links);
    }

    VBox counted(String title, String id, int count, List<Node> content) {
        if (count == 0) {
            content.add(muted("none"));
        } else if (count > MOST) {
            content.add(muted("and " + (count - MOST) + " more"));
        }
        String heading = count < 2 ? title : title + " (" + count + ")";
        VBox box = section(heading, content.toArray(Node[]::new));
        box.setId(id);
        return box;
    }

    /** The end of a URI tells more than its beginning. */
    static Label uri(String text) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    Hyperlink link(Command command) {
        Hyperlink link = new Hyperlink(SubsetWords.brief(command));
        link.setTooltip(new Tooltip(command.describe()));
        link.setOnAction(_ -> model.select(command));
        return link;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
