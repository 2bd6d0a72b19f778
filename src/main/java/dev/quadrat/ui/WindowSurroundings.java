package dev.quadrat.ui;

import dev.quadrat.ui.node.NodeSurroundings;
import dev.quadrat.workbench.FileBrowser;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.Optional;

/** The system's clipboard and browser of folders, and the window's log. */
record WindowSurroundings(WindowParts parts, Runnable log) implements NodeSurroundings {
    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void showLog() {
        log.run();
    }

    @Override
    public void reveal(String uri) {
        parts.background()
                .start(
                        _ -> FileBrowser.ofThisSystem().show(uri),
                        problem -> problem.ifPresent(this::tell),
                        e -> tell(String.valueOf(e.getMessage())));
    }

    private void tell(String problem) {
        parts.questions().tell("The output can't be shown", problem, Optional.empty());
    }
}
