package dev.lithograph.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.file.Path;

/** The compiled templates of {@code web/}. */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(Path.of("."), ContentType.Html,
      Templates.class.getClassLoader(), Templates.class.getPackageName());

  private Templates() {}

  /** Answers with the template's HTML. */
  static void answer(Context context, String template, Object model) {
    context.html(html(template, model)).contentType("text/html; charset=utf-8");
  }

  static String html(String template, Object model) {
    StringOutput html = new StringOutput();
    ENGINE.render(template, model, html);
    return Indentation.removed(html.toString());
  }
}
