package dev.quadrat.ui;

import java.util.List;

/** Keys and what they do, for the list in the Help menu. */
record Shortcuts(String keys, String does) {
    static final List<Shortcuts> ALL =
            List.of(
                    new Shortcuts("Ctrl+O", "open experiment jars"),
                    new Shortcuts("Ctrl+W", "close the jars"),
                    new Shortcuts("Ctrl+,", "settings"),
                    new Shortcuts("Ctrl+Q", "quit"),
                    new Shortcuts("F5", "plan again, the jars read anew"),
                    new Shortcuts("Ctrl+Enter", "run what is shown"),
                    new Shortcuts("Ctrl+.", "stop the run, or cancel the check before it"),
                    new Shortcuts("Ctrl+K", "check the chosen runner with what is shown"),
                    new Shortcuts("Ctrl+Shift+,", "settings of the chosen runner"),
                    new Shortcuts(
                            "Ctrl+Shift+U / F / O",
                            "ask for all up to / from / only the selected command"),
                    new Shortcuts(
                            "Ctrl+Shift+R", "ask for the selected command again, though done"),
                    new Shortcuts("Ctrl+Shift+E", "ask for the selected experiment only"),
                    new Shortcuts("Ctrl+Shift+A", "ask for all of the plan again"),
                    new Shortcuts("Menu  or Shift+F10", "menu of the selected command"),
                    new Shortcuts("Ctrl+R", "retry what failed in the run that is shown"),
                    new Shortcuts("Ctrl+H", "history of runs; Enter opens one, Delete deletes it"),
                    new Shortcuts("Ctrl+Shift+H", "follow a run by its address"),
                    new Shortcuts("Alt+←", "back from a past run"),
                    new Shortcuts("Ctrl+E", "results"),
                    new Shortcuts("Ctrl+F", "find in the log"),
                    new Shortcuts("Ctrl+L", "filter what is shown"),
                    new Shortcuts("Ctrl+T", "overview, drawing or table"),
                    new Shortcuts("F3  or Shift+F3", "next, previous match in the log"),
                    new Shortcuts("F8  or Shift+F8", "first, then next error; previous error"),
                    new Shortcuts("Ctrl+Shift+L", "log of the whole run, or of one command"),
                    new Shortcuts("Ctrl+Shift+D", "follow the end of the log"),
                    new Shortcuts("Alt+Z", "wrap long lines of the log"),
                    new Shortcuts("0  or Ctrl+0", "show all of the drawing"),
                    new Shortcuts("+  −  or Ctrl+plus …", "zoom; so does the wheel"),
                    new Shortcuts("Z  or Ctrl+Shift+Z", "zoom to the selected command"),
                    new Shortcuts("Space", "fold or unfold the selected part's frame"),
                    new Shortcuts("Ctrl+Shift+minus / plus", "fold / unfold all frames"),
                    new Shortcuts("← →", "select what feeds, or is fed"),
                    new Shortcuts("↑ ↓", "select what stands above or below"),
                    new Shortcuts("Esc", "select nothing"));
}
