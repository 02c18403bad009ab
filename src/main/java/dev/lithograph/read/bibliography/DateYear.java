package dev.lithograph.read.bibliography;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the year of a date: 2020 of {@code 2020-03-01}, {@code 1/3/2020}, {@code March 2020}. */
public final class DateYear {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

  private DateYear() {}

  public static OptionalInt of(String date) {
    Matcher year = YEAR.matcher(date);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
  }
}
