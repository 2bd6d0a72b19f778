package dev.quadrat.ui.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AnchorTest {
    private static final Box SEEN = new Box(0, 0, 400, 300);
    private final DrawnDag before = drawn(Map.of("a", 0, "b", 100, "c", 200));
    private final DrawnDag now = drawn(Map.of("a", 50, "b", 400, "d", 0));

    @Test
    void whatWasFolded_staysInItsPlace() {
        Anchor anchor = Anchor.between(before, now, "b", "a", SEEN).orElseThrow();
        Viewport moved = anchor.keep(new Viewport(2, 10, 20));
        assertEquals(2 * 100 + 20, moved.screenY(400));
    }

    @Test
    void elseWhatIsSelected_elseWhatIsNearestToTheMiddle() {
        assertEquals(
                new Anchor(box(0), box(50)),
                Anchor.between(before, now, "", "a", SEEN).orElseThrow());
        assertEquals(
                new Anchor(box(100), box(400)),
                Anchor.between(before, now, "gone", "c", SEEN).orElseThrow());
    }

    @Test
    void nothingInCommon_isNoAnchor() {
        assertTrue(Anchor.between(before, drawn(Map.of("x", 0)), "", "", SEEN).isEmpty());
    }

    private static Box box(int y) {
        return new Box(100, y, 196, 58);
    }

    private static DrawnDag drawn(Map<String, Integer> tops) {
        List<Command> commands = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        tops.forEach(
                (id, y) -> {
                    CommandType type = new CommandType("TRAIN", 2, false);
                    commands.add(
                            new Command(
                                    id,
                                    type,
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of("/" + id),
                                    false,
                                    Map.of()));
                    cards.add(new Card(id, box(y)));
                });
        CommandDag dag = new CommandDag(commands, List.of());
        return DrawnDag.of(Lineage.of(dag), new DagLayout(cards, List.of(), List.of(), 400, 500));
    }
}
