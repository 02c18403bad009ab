package dev.lithograph.recognise.quantity;

import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cycles by their ordinal, and room temperature in words. */
final class CycleWords {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final String PHASES = "(?:(?:formation|full|charge|discharge|charging|discharging|charge[/–-]discharge"
      + "|stripping|plating|G?CD)[ -]){0,2}+";

  /** Behind an ordinal without the word cycle nothing may stand that is counted: {@code the 20th century}. */
  private static final Pattern ORDINAL = Pattern.compile("([1-9](?<![A-Za-z0-9.].)\\d{0,4}) ?(?:st|nd|rd|th)(?:[ -]" + PHASES
      + "cycles?(?![a-z])|(?= (?:(?:dis)?charge|and|to|at|or|in|for|when|with)(?![a-z]))|(?= (?:(?:is|was|still|only"
      + "|about) )?\\d[\\d.]* ?(?:mA|%))|(?=[).,;:/|\\]–]| ?$))");
  private static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z])(?i:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
      + "(?:[ -]" + PHASES + "cycles?(?![a-z])|(?= (?:(?:reversible|specific|discharge|charge) ){0,2}(?:charge|discharge"
      + "|capacity|capacities)(?![a-z]))|(?<=first)(?= [Cc]oulombic| CE(?![A-Za-z]))))");
  /** {@code 87% in the first and 99% in the fifth cycle}: the word stands behind the last only. */
  private static final Pattern SHARED_WORD = Pattern.compile("(?<=(?:in|at|on|of|for|after|from|during) the )"
      + "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= (?:and|to|but) (?:[^.;:]|\\.(?=\\d)){1,60}?"
      + "(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\\dst|\\dnd|\\drd|\\dth) cycles?(?![a-z]))");
  private static final Pattern INITIAL = Pattern.compile("(?<![A-Za-z])(?<!of its )(?<!of the )(?<!of their )(?<!of )[Ii]nitial"
      + "(?= (?:(?:(?:dis)?charge and (?:dis)?charge|charge/discharge|reversible|specific|discharge|charge|(?:dis)?charging"
      + "|areal|gravimetric)[ -]){0,3}(?:capacit|[Cc]oulombic|efficienc|CE|cycle|discharge|charge)|(?<=from (?:the"
      + "|an) initial) \\d[\\d.]* ?mA[ ·]?h| (?:value )?(?:was|is|of) [~≈]?\\d[\\d.]* ?mA[ ·]?h)");
  /** {@code 201 mAh/g initially and 158 mAh/g later}. */
  private static final Pattern INITIALLY = Pattern.compile("(?:initially|at first|first(?=,? then| and \\d))(?![A-Za-z])"
      + "(?<=(?:Ah|/g|[1¹]|%|\\dC|\\d C|obtained|delivered|reached|measured|attained|achieved"
      + "|observed) (?:.{5}|.{8,9}))|initially(?= (?:gave|deliver|show"
      + "|exhibit|reach|provid|yield|had|displa)\\w* (?:an? |about |~ ?)?(?:[a-z]+ ){0,4}\\d)");
  /** {@code started at 1022 mAh/g and still had 750 mAh/g after 500 cycles}. */
  private static final Pattern STARTED = Pattern.compile("(?<![A-Za-z])(?:start(?:s|ed|ing)?|began|begins?|beginning)"
      + "(?= (?:off )?(?:at|with|from) (?:(?:an?|about|around|roughly|the|discharge|specific|reversible|capacity|of) |~ ?){0,5}"
      + "\\d[\\d.,]* ?(?:mA ?[h·]|%))");
  /** Initial Coulombic efficiency, also of several cells. */
  private static final Pattern INITIAL_EFFICIENCY = Pattern.compile("(?<![A-Za-z])I(?=CEs?(?![A-Za-z]))");
  /** Initial discharge capacity. */
  private static final Pattern INITIAL_CAPACITY = Pattern.compile("(?<![A-Za-z])IDCs?(?= of| is| was| \\()");
  private static final Pattern NUMBERED = Pattern.compile(
      "(?<![A-Za-z])[Cc]ycle (?:no\\. ?|number |# ?|N ?= ?)?([1-9]\\d{0,4})(?![\\d.,]\\d|[\\dA-Za-z])");
  private static final String TEMPERATURE = "(?i:tem(?:- )?pera(?:- )?tures?|temp\\.?)";
  /** Also fused with the word before it, or parted at the end of a line: {@code atroom tem- perature}. */
  private static final Pattern AMBIENT = Pattern.compile(
      "[RrAa](?:(?<![A-Za-z/].)(?:(?:(?<=[Rr])(?i:oom)|(?<=[Aa])(?i:mbient))(?:- |[ -]|(?<=oom))" + TEMPERATURE
          + "|(?<=R)T(?![A-Za-z0-9²])|(?<=[Rr])\\. ?[Tt]\\.|(?<=at r)t(?![a-z])"
          + "|(?<=[(,;] ?r)t(?=[),;]))|(?<=\\p{Ll}r)oom " + TEMPERATURE + ")");

  /** {@code 1 mS/cm at ambient}, {@code a poor ambient conductivity}, {@code under ambient conditions}. */
  private static final Pattern AMBIENT_ALONE = Pattern.compile("[Aa]mbient(?<=(?:at|under) ambient)"
      + "(?: conditions?(?![a-z])|(?=[.,;)]| (?:and|with|but|or)(?![a-z])|$))"
      + "|[Aa]mbient(?= (?:(?:ionic|[Ll]i(?:thium)?[- ]ion|ion) )?conductivit)");

  /** The index of {@code σ25} and {@code σRT}. */
  private static final Pattern INDEX_OF_CONDUCTIVITY = Pattern.compile(
      "(?<=σ)[_ ]?(?:25|298|RT|rt)(?: ?(?:°C|K))?(?= ?[=≈~(]| (?:of|is|was|value))");

  private CycleWords() {}

  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    ORDINAL.matcher(text).results().forEach(m -> mentions.add(cycle(m, Integer.parseInt(m.group(1)))));
    if (text.contains("cycle") || text.contains("charge") || text.contains("capacit")) {
      Stream.of(WORD, SHARED_WORD).flatMap(pattern -> pattern.matcher(text).results())
          .forEach(m -> mentions.add(cycle(m, ORDINALS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1)));
    }
    if (text.contains("ycle ")) {
      NUMBERED.matcher(text).results().forEach(m -> mentions.add(cycle(m, Integer.parseInt(m.group(1)))));
    }
    if (text.contains("ICE") || text.contains("IDC")) {
      Stream.of(INITIAL_EFFICIENCY, INITIAL_CAPACITY).flatMap(pattern -> pattern.matcher(text).results())
          .forEach(m -> mentions.add(cycle(m, 1)));
    }
    if (text.contains("nitial ")) {
      INITIAL.matcher(text).results().forEach(m -> mentions.add(cycle(m, 1)));
    }
    if (text.contains("initially") || text.contains("first")) {
      INITIALLY.matcher(text).results().forEach(m -> mentions.add(cycle(m, 1)));
    }
    if (text.contains("start") || text.contains("beg")) {
      STARTED.matcher(text).results().forEach(m -> mentions.add(cycle(m, 1)));
    }
    Stream.of(AMBIENT, AMBIENT_ALONE, INDEX_OF_CONDUCTIVITY).flatMap(pattern -> pattern.matcher(text).results())
        .forEach(m -> mentions.add(new AmbientMention(m.start(), m.end())));
    return mentions;
  }

  private static CycleMention cycle(MatchResult match, int cycle) {
    return new CycleMention(match.start(), match.end(), cycle);
  }
}
