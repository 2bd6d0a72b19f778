package dev.quadrat.host;

import dev.quadrat.host.Pieces.Seen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items of parts: the finest pieces that a command can be split into. */
record FinestParts(List<Seen> parts) {
    /** With so many parts to make at most, none needs more than one output. */
    int most() {
        Set<String> outputs = new HashSet<>();
        parts.forEach(part -> outputs.addAll(part.outputs()));
        return outputs.size();
    }

    /** Whether no part can be cut further. */
    boolean areFinest() {
        return parts.stream().allMatch(part -> part.outputs().size() <= 1);
    }

    /**
     * Sorts finer pieces to the parts whose work they do.
     *
     * @return a list a part, in order; empty if the pieces are not the same work
     */
    Optional<List<List<Piece>>> sort(List<Seen> finer) {
        Map<String, Integer> partOf = new HashMap<>();
        List<List<Piece>> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            items.add(new ArrayList<>());
            for (String output : parts.get(i).outputs()) {
                if (partOf.put(output, i) != null) {
                    return Optional.empty();
                }
            }
        }
        List<Set<String>> inputs =
                parts.stream().map(part -> (Set<String>) new HashSet<>(part.inputs())).toList();
        for (Seen piece : finer) {
            Set<Integer> owners = new HashSet<>();
            for (String output : piece.outputs()) {
                // Each output once: what a second piece writes has lost its owner.
                Integer owner = partOf.remove(output);
                if (owner == null) {
                    return Optional.empty();
                }
                owners.add(owner);
            }
            if (owners.size() != 1) {
                return Optional.empty();
            }
            int owner = owners.iterator().next();
            if (!inputs.get(owner).containsAll(piece.inputs())) {
                return Optional.empty();
            }
            items.get(owner).add(piece.piece());
        }
        return partOf.isEmpty() ? Optional.of(items) : Optional.empty();
    }
}
