/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/compound.h"

static void
test_compounds (void **state)
{
  assert_true (us_compound_is_organisation ("Fahrgastverband Mitte"));
  assert_true (us_compound_is_organisation ("Deutsche Bädergewerkschaft"));
  assert_true (us_compound_is_organisation ("Pro Asyl (Flüchtlingsrat)"));
  assert_true (us_compound_is_organisation ("Huurdersvereniging Oude Dijk"));
  assert_true (us_compound_is_organisation ("Dorpsraad Katwoude"));
  assert_false (us_compound_is_organisation ("Koenraad de Wit"));
  assert_false (us_compound_is_organisation ("Petra Jansen"));
  assert_false (us_compound_is_organisation ("Konrad Neuhaus"));
  assert_false (us_compound_is_organisation ("bund"));
  assert_false (us_compound_is_organisation (""));
}

static void
test_roles (void **state)
{
  assert_true (us_compound_is_role ("Kinderärztin"));
  assert_true (us_compound_is_role ("Schülersprecher"));
  assert_true (us_compound_is_role ("Stadtplaner"));
  assert_true (us_compound_is_role ("Vakbondsbestuurder"));
  assert_false (us_compound_is_role ("Kinderärztin Mitte"));
  assert_false (us_compound_is_role ("Lindenau"));
  assert_false (us_compound_is_role ("Sprecher"));
  assert_false (us_compound_is_role (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_compounds),
    cmocka_unit_test (test_roles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
