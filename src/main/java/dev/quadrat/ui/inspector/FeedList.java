package dev.quadrat.ui.inspector;

import dev.quadrat.ui.look.Badges;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The inputs with who writes them, and how that one stands. */
final class FeedList {
    private static final int MOST_URIS = 3;
    private static final double STATE_WIDTH = 96;

    private final Sections sections;
    private final boolean dark;

    FeedList(Sections sections, boolean dark) {
        this.sections = sections;
        this.dark = dark;
    }

    VBox of(List<Feed> feeds, int inputs) {
        List<Node> rows = new ArrayList<>();
        feeds.stream().limit(Sections.MOST).forEach(feed -> rows.add(row(feed)));
        int more = feeds.size() - rows.size();
        if (more > 0) {
            rows.add(Sections.muted("and %d more commands".formatted(more)));
        }
        if (feeds.isEmpty()) {
            rows.add(Sections.muted("none"));
        }
        String title = inputs < 2 ? "Inputs" : "Inputs (" + inputs + ")";
        VBox box = sections.section(title, rows.toArray(Node[]::new));
        box.setId("inspector-inputs");
        box.setSpacing(5);
        return box;
    }

    private VBox row(Feed feed) {
        return switch (feed) {
            case Feed.Written written -> {
                Label badge = Badges.state(written.state(), dark);
                badge.setMinWidth(Region.USE_PREF_SIZE);
                badge.setPrefWidth(STATE_WIDTH);
                HBox line = new HBox(6, badge, sections.link(written.writer()));
                line.setAlignment(Pos.CENTER_LEFT);
                yield row(line, feed.uris(), MOST_URIS);
            }
            case Feed.Given _ ->
                    row(Sections.muted("written by no command"), feed.uris(), Sections.MOST);
        };
    }

    private static VBox row(Node head, List<String> uris, int most) {
        VBox row = new VBox(1, head);
        uris.stream().limit(most).forEach(uri -> row.getChildren().add(uri(uri)));
        if (uris.size() > most) {
            row.getChildren().add(Sections.muted("and " + (uris.size() - most) + " more"));
        }
        return row;
    }

    private static Label uri(String uri) {
        Label label = Sections.uri(uri);
        label.getStyleClass().add("text-small");
        return label;
    }
}
