package dev.baton.content;

/** An e-mail, ready to be sent: subject in one line, the same text plain and as HTML. */
public record RenderedMail(String subject, String text, String html) {

    /** The same with more at the end of its HTML. */
    public RenderedMail withHtml(String addition) {
        int end = html.lastIndexOf("</body>");
        return new RenderedMail(
                subject, text, end < 0 ? html + addition : html.substring(0, end) + addition + html.substring(end));
    }

    /** The same with more at the end of its plain text. */
    public RenderedMail withText(String addition) {
        return new RenderedMail(subject, text.stripTrailing() + "\n\n" + addition, html);
    }
}
