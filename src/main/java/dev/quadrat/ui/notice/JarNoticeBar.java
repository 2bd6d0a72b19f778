package dev.quadrat.ui.notice;

import dev.quadrat.ui.session.JarNotice;
import dev.quadrat.ui.session.OpenJars;

/** What became of the open jars on disk. */
public final class JarNoticeBar extends NoticeBar {
    private final OpenJars jars;

    public JarNoticeBar(OpenJars jars) {
        super("jar-notice");
        this.jars = jars;
        jars.notice().subscribe(this::tell);
    }

    @Override
    void dismiss() {
        jars.dismiss();
    }

    private void tell(JarNotice notice) {
        if (notice.isNone()) {
            hide();
            return;
        }
        show(notice.text(), notice.offer() != JarNotice.Offer.NOTHING);
        if (notice.offer() == JarNotice.Offer.READ_ANEW) {
            offer("Read it anew", jars::readAnew);
        }
    }
}
