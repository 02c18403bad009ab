package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that an assistant can ask for. Nothing here writes. */
interface Tool {
  String name();

  /** For people. */
  String title();

  /** From which an assistant learns when and how to use it. */
  String description();

  /** What it takes. */
  Parameters parameters();

  /** @throws UnusableArgumentsException where it cannot be answered; the message says what to do */
  Answer answer(Arguments arguments) throws UnusableArgumentsException;

  /**
   * @param text for the assistant to read
   * @param content the same for programs
   */
  record Answer(String text, ObjectNode content) {
    static Answer of(ObjectNode content) {
      return new Answer(content.toPrettyString(), content);
    }
  }
}
