package dev.lithograph.recognise.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.Examples;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties in sentences: as printed, the property, a question mark where the words mean it only beside its unit. */
class PropertyRecogniserTest {
  private static final PropertyRecogniser PROPERTIES = new PropertyRecogniser(Examples.CATALOGUE, Map.of());

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      Its ionic conductivity is low.                 => ionic conductivity > ionic_conductivity
      Ionic Conductivity                             => Ionic Conductivity > ionic_conductivity
      Their ionic conductivities are low.            => ionic conductivities > ionic_conductivity
      The Li⁺ conductivity is low.                   => Li⁺ conductivity > ionic_conductivity
      The Li–ion conductivity is low.                => Li–ion conductivity > ionic_conductivity
      Its conductivity is low.                       => conductivity > ionic_conductivity ?
      Its electronic conductivity is low.            => electronic conductivity > electronic_conductivity
      ionic and electronic conductivities            => ionic and electronic conductivities > ionic_conductivity ; electronic conductivities > electronic_conductivity
      electronic and ionic conductivity              => electronic and ionic conductivity > electronic_conductivity ; ionic conductivity > ionic_conductivity
      high ionic or electronic conductivity          => ionic or electronic conductivity > ionic_conductivity ; electronic conductivity > electronic_conductivity
      charge and discharge capacities                => charge and discharge capacities > specific_capacity ; discharge capacities > specific_capacity
      thermal and ionic conductivity                 => ionic conductivity > ionic_conductivity
      An activation energy of 0.3 eV                 => activation energy > activation_energy
      activation energies                            => activation energies > activation_energy
      a migration barrier                            => migration barrier > activation_energy
      Ea is small                                    => Ea > activation_energy
      the σ of it                                    => σ > ionic_conductivity ?
      σion                                           => σion > ionic_conductivity
      area-specific resistance (ASR)                 => area-specific resistance > interfacial_resistance ; ASR > interfacial_resistance
      area specific resistances                      => area specific resistances > interfacial_resistance
      interfacial resistance                         => interfacial resistance > interfacial_resistance
      The resistance grows.                          => resistance > interfacial_resistance ?
      a critical current density (CCD)               => critical current density > critical_current_density ; CCD > critical_current_density
      a current density                              => current density > current_density
      discharge capacities                           => discharge capacities > specific_capacity
      The capacity retention                         => capacity retention > capacity_retention
      Coulombic efficiency                           => Coulombic efficiency > coulombic_efficiency
      coulombic efficiencies                         => coulombic efficiencies > coulombic_efficiency
      an average CE                                  => CE > coulombic_efficiency
      transference number                            => transference number > transference_number
      t₊                                             => t₊ > transference_number
      tLi+                                           => tLi+ > transference_number
      tLi⁺                                           => tLi⁺ > transference_number
      Li⁺ transference numbers                       => Li⁺ transference numbers > transference_number
      electrochemical stability windows              => electrochemical stability windows > stability_voltage
      unconductivity and conductivitylike            => -
      once, ce, ea, ccd, asr                         => -
      The paper and the method.                      => -
      """)
  void findsProperties(String sentence, String expected) {
    assertEquals(expected, found(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      80% of the initial capacity                    => specific_capacity, capacity_retention ?
      its capacity                                   => specific_capacity ?, areal_capacity ?
      """)
  void givesEveryPropertyThatTheWordsMayMean(String sentence, String expected) {
    assertEquals(expected, PROPERTIES.in(Text.of(sentence)).stream()
        .map(mention -> mention.property().name() + (mention.certain() ? "" : " ?")).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
      CR | capacity retention                        => capacity_retention
      IC | total ionic conductivity                  => ionic_conductivity
      CE | initial coulombic efficiency              => coulombic_efficiency
      CE | counter electrode                         => -
      EA | electrolyte absorption                    => -
      """)
  void readsAbbreviationsAsTheDocumentDefinesThem(String definition, String expected) {
    String[] parts = definition.split(" [|] ");
    PropertyRecogniser properties = new PropertyRecogniser(Examples.CATALOGUE, Map.of(parts[0], parts[1]));
    assertEquals(expected, properties.in(Text.of("The " + parts[0] + " is shown.")).stream()
        .map(mention -> mention.property().name()).distinct().collect(Collectors.joining(", "))
            .transform(line -> line.isEmpty() ? "-" : line));
  }

  private static String found(String sentence) {
    String line = PROPERTIES.in(Text.of(sentence)).stream().map(mention -> line(sentence, mention))
        .collect(Collectors.joining(" ; "));
    return line.isEmpty() ? "-" : line;
  }

  private static String line(String sentence, PropertyMention mention) {
    return sentence.substring(mention.start(), mention.end()) + " > " + mention.property().name()
        + (mention.certain() ? "" : " ?");
  }
}
