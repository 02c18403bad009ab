package dev.lithograph.web.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lithograph.web.request.EntityTag;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Gives an answer again, byte for byte, to whoever asks alike until the data change. It keeps those that {@link #allow} was called
 * for, and holds them back until they are whole, so that each is sent with its length.
 */
public final class KeptAnswers extends Handler.Wrapper {
  /** Attribute of a request whose answer would be kept if that were allowed. */
  private static final String KEEPING = KeptAnswers.class.getName();
  private static final int LARGEST_BYTES = 256 << 10;
  private static final long ALL_BYTES = Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 16);
  /** Of objects, and of names of headers that are not shared. */
  private static final int BYTES_BESIDE = 1000;
  private static final EnumSet<HttpHeader> OF_CONTENT = EnumSet.of(HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_ENCODING);

  private final LongSupplier revision;
  private final AtomicLong newest = new AtomicLong();
  private final LongAdder given = new LongAdder();
  private final Cache<Question, Answer> answers = Caffeine.newBuilder().maximumWeight(ALL_BYTES)
      .weigher(KeptAnswers::bytes).executor(Runnable::run).build();

  /** @param revision of the data, which never comes again once they have changed */
  public KeptAnswers(LongSupplier revision) {
    this.revision = revision;
  }

  /**
   * All that an answer depends on.
   *
   * @param revision read before the answer is made: what was made while the data changed is not asked for again
   * @param host as the client wrote it, since answers name the server by it
   */
  private record Question(long revision, String address, List<String> host, List<String> accept, List<String> encodings) {
    private static Question of(long revision, Request request) {
      HttpFields headers = request.getHeaders();
      return new Question(revision, request.getHttpURI().asString(), headers.getValuesList(HttpHeader.HOST),
          headers.getValuesList(HttpHeader.ACCEPT), headers.getValuesList(HttpHeader.ACCEPT_ENCODING));
    }

    private int characters() {
      return address.length() + List.of(host, accept, encodings).stream().flatMap(List::stream).mapToInt(String::length).sum();
    }
  }

  /** @param headers but those of the moment: date, connection */
  private record Answer(HttpFields headers, byte[] body) {
    private boolean isKnown(Request request) {
      return Optional.ofNullable(headers.get(HttpHeader.ETAG)).flatMap(EntityTag::parsed)
          .filter(tag -> tag.isKnown(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))).isPresent();
    }

    private void writeTo(Request request, Response response, Callback callback) {
      HttpFields.Mutable sent = response.getHeaders();
      headers.forEach(field -> sent.remove(field.getName()));
      headers.forEach(sent::add);
      if (isKnown(request)) {
        OF_CONTENT.forEach(sent::remove);
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        callback.succeeded();
      } else {
        response.setStatus(HttpStatus.OK_200);
        response.write(true, ByteBuffer.wrap(body), callback);
      }
    }
  }

  /** @param attributes of a request whose answer may be kept */
  public static void allow(Function<String, Object> attributes) {
    Optional.ofNullable((Keeping) attributes.apply(KEEPING)).ifPresent(Keeping::allow);
  }

  private static int bytes(Question question, Answer answer) {
    int headers = answer.headers().stream().map(HttpField::getValue).mapToInt(String::length).sum();
    return BYTES_BESIDE + question.characters() + headers + answer.body().length;
  }

  /** Answers that were given again. */
  long given() {
    return given.sum();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isGet = HttpMethod.GET.is(request.getMethod());
    if (!isGet && !HttpMethod.HEAD.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    Question question = Question.of(revision(), request);
    Answer answer = answers.getIfPresent(question);
    if (answer == null) {
      return super.handle(request, isGet ? keeping(question, request, response) : response, callback);
    }
    given.increment();
    answer.writeTo(request, response, callback);
    return true;
  }

  private Response keeping(Question question, Request request, Response response) {
    Keeping keeping = new Keeping(question, request, response);
    request.setAttribute(KEEPING, keeping);
    return keeping;
  }

  private long revision() {
    long now = revision.getAsLong();
    if (newest.getAndAccumulate(now, Math::max) < now) {
      answers.invalidateAll();
    }
    return now;
  }

  /** Keeps what is written, if it may be kept and while it is small. */
  private final class Keeping extends Response.Wrapper {
    private final Question question;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private volatile boolean isAllowed;
    private boolean isHolding = true;

    Keeping(Question question, Request request, Response response) {
      super(request, response);
      this.question = question;
    }

    private void allow() {
      isAllowed = true;
    }

    @Override
    public void reset() {
      held.reset();
      super.reset();
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      isHolding = isHolding && mayBeKept() && held.size() + BufferUtil.length(content) <= LARGEST_BYTES;
      if (isHolding) {
        held.writeBytes(BufferUtil.toArray(content));
        BufferUtil.clear(content);
      }
      if (isHolding && !last) {
        callback.succeeded();
        return;
      }
      byte[] before = held.toByteArray();
      held.reset();
      if (isHolding) {
        HttpFields lasting = HttpFields.build(getHeaders(), EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION)).asImmutable();
        answers.put(question, new Answer(lasting, before));
        super.write(true, ByteBuffer.wrap(before), callback);
      } else if (before.length > 0) {
        super.write(false, ByteBuffer.wrap(before), Callback.from(() -> super.write(last, content, callback), callback::failed));
      } else {
        super.write(last, content, callback);
      }
    }

    /** Where no status was set, it is 0 here and sent as 200. */
    private boolean mayBeKept() {
      return isAllowed && (getStatus() == 0 || getStatus() == HttpStatus.OK_200) && !getHeaders().contains(HttpHeader.SET_COOKIE);
    }
  }
}
