package dev.lithograph.web.admin;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.ingest.Intake;
import dev.lithograph.ingest.Intake.Taken;
import dev.lithograph.web.request.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Papers in and out of the store, and the index anew, for whoever holds the token. */
public final class Administration {
  public static final String DOCUMENTS = "/api/documents";
  private static final String REBUILD = "/api/rebuild";
  /** Of a file: a review with its figures. */
  private static final long LARGEST_UPLOAD = 64L << 20;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final AdminToken token;
  private final Intake intake;

  public Administration(String token, Intake intake) {
    this.token = new AdminToken(token);
    this.intake = intake;
  }

  /** @param diagnostics warnings of the reader and the miner */
  record Upload(List<String> documents, int facts, List<String> diagnostics) {}

  record Rebuilt(int facts) {}

  private interface Action {
    void answer(Context context) throws IOException, Intake.BusyException;
  }

  public void addTo(RoutesConfig routes) {
    routes.post(DOCUMENTS, context -> guarded(context, this::upload));
    routes.delete(DOCUMENTS + "/<id>", context -> guarded(context, this::remove));
    routes.post(REBUILD, context -> guarded(context, this::rebuild));
  }

  private void guarded(Context context, Action action) throws IOException {
    context.header(Header.CACHE_CONTROL, "no-store");
    if (!token.isIn(Optional.ofNullable(context.header(Header.AUTHORIZATION)))) {
      context.header(Header.WWW_AUTHENTICATE, "Bearer");
      refuse(context, HttpStatus.UNAUTHORIZED, "Name the token of this server: Authorization: Bearer TOKEN.");
      return;
    }
    try {
      action.answer(context);
    } catch (Intake.BusyException e) {
      context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
      refuse(context, HttpStatus.SERVICE_UNAVAILABLE, "Another request to change the store is being worked on: ask again later.");
    }
  }

  private void upload(Context context) throws IOException, Intake.BusyException {
    try {
      LimitedStream content = new LimitedStream(context.bodyInputStream(), LARGEST_UPLOAD);
      answer(context, intake.take(Optional.ofNullable(context.queryParam("name")).orElse(""), content));
    } catch (LimitedStream.ExceededException e) {
      // Who still sends when the connection closes never reads the answer: as much again is taken, and thrown away.
      context.bodyInputStream().skip(LARGEST_UPLOAD);
      refuse(context, HttpStatus.CONTENT_TOO_LARGE, "A file may have " + LARGEST_UPLOAD + " bytes.");
    } catch (Intake.UnusableNameException e) {
      refuse(context, HttpStatus.BAD_REQUEST, e.getMessage() + " Give it as ?name=.");
    }
  }

  private static void answer(Context context, Taken taken) {
    List<String> told = taken.diagnostics().stream().map(Diagnostic::message).toList();
    if (taken.failed()) {
      refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was stored: the file " + String.join("; it ", told) + ".");
    } else {
      context.status(HttpStatus.CREATED).json(new Upload(taken.documents(), taken.facts(), told));
    }
  }

  private void remove(Context context) throws IOException, Intake.BusyException {
    String id = context.pathParam("id");
    if (intake.remove(id)) {
      context.status(HttpStatus.NO_CONTENT);
    } else {
      refuse(context, HttpStatus.NOT_FOUND, "The store has no document " + id + ".");
    }
  }

  private void rebuild(Context context) throws IOException, Intake.BusyException {
    context.json(new Rebuilt(intake.rebuild()));
  }

  private static void refuse(Context context, HttpStatus status, String detail) {
    context.status(status);
    Problem.answer(context, detail);
  }
}
