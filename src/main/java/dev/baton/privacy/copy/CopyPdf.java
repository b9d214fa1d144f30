package dev.baton.privacy.copy;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Headings, names and values as a PDF that a person can read. */
@Component
class CopyPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt } }
            body { font-family: Liberation; font-size: 10pt; line-height: 1.4 }
            h1 { font-size: 18pt } h2 { font-size: 14pt; page-break-after: avoid } h3 { font-size: 11pt; page-break-after: avoid }
            table { width: 100%; border-collapse: collapse; margin-bottom: 4mm }
            th, td { text-align: left; vertical-align: top; border-bottom: 0.3pt solid #999; padding: 1mm 2mm 1mm 0; word-wrap: break-word }
            th { width: 35%; font-weight: normal; color: #444 }
            """;

    byte[] of(String title, Map<String, Object> content) {
        StringBuilder html = new StringBuilder("<html lang=\"en\"><head><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(title))
                .append("</h1>");
        content.forEach((heading, value) -> section(html, heading, value, 2));
        html.append("</body></html>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation")
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new IllegalStateException("The PDF of a person's data could not be made");
        }
        return out.toByteArray();
    }

    private static void section(StringBuilder html, String heading, Object value, int level) {
        html.append("<h%1$d>%2$s</h%1$d>".formatted(level, escape(heading)));
        if (value instanceof Collection<?> many) {
            int number = 0;
            for (Object one : many) {
                number++;
                if (one instanceof Map<?, ?> map) {
                    html.append("<h3>").append(number).append("</h3>");
                    table(html, map);
                } else {
                    html.append("<p>").append(escape(one)).append("</p>");
                }
            }
            if (number == 0) {
                html.append("<p>None</p>");
            }
        } else if (value instanceof Map<?, ?> map) {
            table(html, map);
        } else {
            html.append("<p>").append(escape(value)).append("</p>");
        }
    }

    private static void table(StringBuilder html, Map<?, ?> values) {
        html.append("<table>");
        values.forEach((name, value) -> {
            if (value != null && !"".equals(value)) {
                html.append("<tr><th>").append(escape(name)).append("</th><td>");
                cell(html, value);
                html.append("</td></tr>");
            }
        });
        html.append("</table>");
    }

    private static void cell(StringBuilder html, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if (inner != null) {
                    html.append("<div>").append(escape(name)).append(": ");
                    cell(html, inner);
                    html.append("</div>");
                }
            });
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> {
                html.append("<div>");
                cell(html, one);
                html.append("</div>");
            });
        } else {
            html.append(escape(value));
        }
    }

    private static String escape(Object value) {
        return HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8");
    }
}
