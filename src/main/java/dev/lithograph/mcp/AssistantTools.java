package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.query.CitedQueries;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Serves the tools to assistants by the Model Context Protocol. */
public final class AssistantTools {
  private static final String NAME = "lithograph";
  private static final String CLIENT = "client";
  private static final String INSTRUCTIONS = "Lithograph knows values that papers report of solid and quasi-solid lithium"
      + " electrolytes, each with the passage that it was read from and the paper that measured it. Give every value with its"
      + " citation, credit the paper that measured it rather than the review that reports it, and keep bounds, ranges and"
      + " 'about' as they are. Values were read by a program: look at the evidence of what matters.";

  private final List<Tool> tools;
  private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.builder().build());

  /** @param queries over the same store */
  public AssistantTools(FactStore store, FactIndex index, Catalogue catalogue, CitedQueries queries) {
    tools = List.of(new SearchFacts(index, catalogue), new Compare(store, index, catalogue), new GetEvidence(store),
        new RunSparql(queries), new ListProperties(store, catalogue));
  }

  /** Answers until {@code in} ends; writes nothing but the protocol. */
  public void serve(InputStream in, OutputStream out) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(json, new Ending(in, ended), out))
        .serverInfo(NAME, version()).instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(tools.stream().map(tool -> McpServerFeatures.SyncToolSpecification.builder().tool(described(tool))
            .callHandler((exchange, request) -> called(tool, request, Optional.empty())).build()).toList())
        .build();
    ended.await();
    server.closeGracefully();
  }

  /**
   * Answers requests at {@code path}, each by itself, so that nothing is kept of who asked.
   *
   * @param client tells whose a request is; absent where clients are not told apart
   */
  public HttpServlet servlet(String path, Function<HttpServletRequest, Optional<String>> client) {
    HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder().jsonMapper(json)
        .messageEndpoint(path).securityValidator(new SameOrigin())
        .contextExtractor(request -> client.apply(request)
            .map(name -> McpTransportContext.create(Map.of(CLIENT, name))).orElse(McpTransportContext.EMPTY)).build();
    McpServer.sync(transport).serverInfo(NAME, version()).instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(tools.stream().map(tool -> McpStatelessServerFeatures.SyncToolSpecification.builder().tool(described(tool))
            .callHandler((context, request) -> called(tool, request, Optional.ofNullable((String) context.get(CLIENT))))
            .build()).toList())
        .build();
    return transport;
  }

  /** As the archive says that the program runs from. */
  private static String version() {
    return Optional.ofNullable(AssistantTools.class.getPackage().getImplementationVersion()).orElse("unpacked");
  }

  private static McpSchema.Tool described(Tool tool) {
    return McpSchema.Tool.builder(tool.name(), tool.parameters().schema()).title(tool.title()).description(tool.description())
        .annotations(ToolAnnotations.builder().title(tool.title()).readOnlyHint(true).destructiveHint(false)
            .idempotentHint(true).openWorldHint(false).build())
        .build();
  }

  private static CallToolResult called(Tool tool, CallToolRequest request, Optional<String> client) {
    try {
      Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElse(Map.of());
      Tool.Answer answer = tool.answer(new Arguments(arguments, client));
      return CallToolResult.builder().addTextContent(answer.text())
          .structuredContent(new JsonMapper().convertValue(answer.content(), Map.class)).isError(false).build();
    } catch (UnusableArgumentsException e) {
      return CallToolResult.builder().addTextContent(e.getMessage()).isError(true).build();
    }
  }

  /** Tells when there is nothing more to read. */
  private static final class Ending extends FilterInputStream {
    private final CountDownLatch ended;

    Ending(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return told(super.read(bytes, offset, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
