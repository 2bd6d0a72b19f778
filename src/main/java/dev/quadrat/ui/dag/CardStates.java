package dev.quadrat.ui.dag;

import dev.quadrat.layout.Card;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.StateTally;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The states of all that is drawn, asked for once and not in each frame. */
final class CardStates {
    static final CardStates NONE = new CardStates(new NodeState[0], Map.of());

    private final NodeState[] cards;
    private final Map<String, StateTally> frames;

    private CardStates(NodeState[] cards, Map<String, StateTally> frames) {
        this.cards = cards;
        this.frames = frames;
    }

    static CardStates of(DrawnDag drawn, Function<String, NodeState> states) {
        List<Card> all = drawn.index().all();
        NodeState[] cards = new NodeState[all.size()];
        for (int i = 0; i < cards.length; i++) {
            cards[i] = states.apply(all.get(i).commandId());
        }
        Map<String, StateTally> frames = new HashMap<>();
        for (Frame frame : drawn.layout().frames()) {
            Map<NodeState, Integer> counts = new EnumMap<>(NodeState.class);
            frame.parts().forEach(part -> counts.merge(states.apply(part), 1, Integer::sum));
            frames.put(frame.group(), new StateTally(counts));
        }
        return new CardStates(cards, frames);
    }

    /** By the card's number in the index. */
    NodeState of(int card) {
        return cards[card];
    }

    /** How many parts of a frame are in which state. */
    StateTally tally(String group) {
        return frames.getOrDefault(group, StateTally.NONE);
    }
}
