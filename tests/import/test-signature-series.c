/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-series.h"

static void
test_series (void **state)
{
  static const struct
  {
    const char *line;
    const char *parts; /* joined by bars; NULL where it is no series */
  } rows[] = {
    { "Water Watch; River Trust", "Water Watch+River Trust" },
    { "Water Watch; River Trust; and Lake Union.", "Water Watch+River Trust+Lake Union" },
    { "Jane Roe, director; Prof. Ann Lee, teacher", "Jane Roe, director+Prof. Ann Lee, teacher" },
    { "جمعية المياه؛ شبكة النهر", "جمعية المياه+شبكة النهر" },
    { "Jane Roe (Book Society; Lake Union, chair)", NULL },
    { "Jane Roe (chair; poet); River Trust", "Jane Roe (chair; poet)+River Trust" },
    { "Jane Roe, baker; River Trust", "Jane Roe, baker+River Trust" },
    { "Jane Roe, Chair of Water Watch; River Trust", NULL },
    { "Luc Petit, usager ; l'Association des puits ; le Comité de l'eau",
      "Luc Petit, usager+l'Association des puits+le Comité de l'eau" },
    { "Water Watch; River Trust; and 14 others", "Water Watch+River Trust+and 14 others" },
    { "Sue Daniels, school nurse; Kent Parents' Forum",
      "Sue Daniels, school nurse+Kent Parents' Forum" },
    { "Water Watch;", NULL },
    { "Water Watch", NULL },
    { "Jane Roe, director; board member", NULL },
    { "Jane Roe, Water Watch; River Trust", NULL },
    { "Jane Roe | director; Board of Trade", NULL },
    { "to stop the plan; to repair the pipes", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts = us_signature_series_split (rows[i].line);
      g_autofree char *joined = parts != NULL ? g_strjoinv ("+", parts) : NULL;

      assert_true (us_signature_series_is (rows[i].line) == (rows[i].parts != NULL));
      if (rows[i].parts == NULL)
        assert_null (parts);
      else
        assert_string_equal (joined, rows[i].parts);
    }
}

static void
test_lists (void **state)
{
  static const struct
  {
    const char *line, *parts;
  } rows[] = {
    { "Reading Circle, Water Trust, Book Society and River Watch",
      "Reading Circle+Water Trust+Book Society+River Watch" },
    { "Freundeskreis der Bibliothek, Verein Lesen e. V., Stadtelternrat und GEW Kreisverband "
      "Linden",
      "Freundeskreis der Bibliothek+Verein Lesen e. V.+Stadtelternrat+GEW Kreisverband Linden" },
    { "Water Trust, Book Society, Reading Circle and River Watch Network.",
      "Water Trust+Book Society+Reading Circle+River Watch Network" },
    { "Centre for Trade, Health and Development", NULL },
    { "Jane Roe, director, Water Trust, Oslo and Paris", NULL },
    { "Water Trust, Book Society, River Watch, Reading Circle", NULL },
    { "Collectif des puits, Toits pour tous, Syndicat des ouvriers, Ligue des vergers, Accueil "
      "Valence, Droit à l'eau",
      "Collectif des puits+Toits pour tous+Syndicat des ouvriers+Ligue des vergers+Accueil "
      "Valence+Droit à l'eau" },
    { "Jane Roe, Ann Lee, Bo Ek, Ivo Novak, Mia Lindt, Kim Ode",
      "Jane Roe+Ann Lee+Bo Ek+Ivo Novak+Mia Lindt+Kim Ode" },
    { "Jane Roe, Professor of Law, Water School, University of Kent, Canterbury, Board of Trade",
      NULL },
    { "Water Trust, Oslo, Book Society, Paris, River Watch, Rome", NULL },
    { "Water Trust, Kenya, Book Society, Peru, River Watch, New Zealand", NULL },
    { "Water Trust, Book Society, River Watch, Reading Circle, Lake Union, who all sign", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts = us_signature_series_split_list (rows[i].line);
      g_autofree char *joined = parts != NULL ? g_strjoinv ("+", parts) : NULL;

      if (rows[i].parts == NULL)
        assert_null (joined);
      else
        assert_string_equal (joined != NULL ? joined : "", rows[i].parts);
    }
}

static void
test_pairs (void **state)
{
  static const char *const lines[] = { "Luc et Anne Sabatier, usagers", "Eva und Jan Blum, Lehrer",
                                       "Jo and Kim de Vries, teachers in Kent",
                                       "Iain & Flora Munro, crofters" };
  static const char *const firms[] = { "Black and White Foundation, partner", "Luc et Anne",
                                       "Marks and Spencer", "Luc et Anne Sabatier",
                                       "Luc Roux, maire et Anne Sabatier, maire" };
  g_auto (GStrv) pair = us_signature_series_split_pair (lines[0]);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) parts = us_signature_series_split_pair (lines[i]);

      if (parts == NULL)
        fail_msg ("%s", lines[i]);
      assert_int_equal (g_strv_length (parts), 2);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (firms); i++)
    {
      g_auto (GStrv) parts = us_signature_series_split_pair (firms[i]);

      assert_null (parts);
    }
  assert_string_equal (pair[0], "Luc Sabatier, usagers");
  assert_string_equal (pair[1], "Anne Sabatier, usagers");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_series),
    cmocka_unit_test (test_lists),
    cmocka_unit_test (test_pairs),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
