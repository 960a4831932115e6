/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-commas.h"

typedef struct
{
  const char *line;
  const char *parts; /* joined by plus signs; NULL where it is one */
  gboolean sure;
} Row;

static void
check (const Row *row)
{
  gboolean sure = FALSE;
  g_auto (GStrv) parts = us_signature_commas_split (row->line, &sure);
  g_autofree char *joined = parts != NULL ? g_strjoinv ("+", parts) : NULL;

  if (g_strcmp0 (joined, row->parts) != 0)
    fail_msg ("“%s” became “%s”", row->line, joined != NULL ? joined : "one");
  if (row->parts != NULL && sure != row->sure)
    fail_msg ("“%s” is %s", row->line, sure ? "sure" : "unsure");
}

static void
test_one_each (void **state)
{
  static const Row rows[] = {
    { "Water Trust, Lake Union, River Watch", "Water Trust+Lake Union+River Watch", TRUE },
    { "Water Trust, Lake Union, and River Watch.", "Water Trust+Lake Union+River Watch", TRUE },
    { "Fatima El Idrissi, Marco Bianchi, Anna Schmidt",
      "Fatima El Idrissi+Marco Bianchi+Anna Schmidt", TRUE },
    { "Dr. Fatima Alami, Prof. Marco Bianchi et Anna Schmidt",
      "Dr. Fatima Alami+Prof. Marco Bianchi+Anna Schmidt", TRUE },
    { "Jane Roe (Water Trust), Ivo Novak (Lake Union)",
      "Jane Roe (Water Trust)+Ivo Novak (Lake Union)", TRUE },
    { "Toits pour tous, Ligue des vergers, Collectif des puits",
      "Toits pour tous+Ligue des vergers+Collectif des puits", FALSE },
    { "Greenpeace, Oxfam und Attac", "Greenpeace+Oxfam+Attac", FALSE },
    { "Comité del Agua (Chile), Regantes del Limarí (Chile), Red Tierra Viva (Argentina) y 12 "
      "organizaciones más.",
      "Comité del Agua (Chile)+Regantes del Limarí (Chile)+Red Tierra Viva (Argentina)+y 12 "
      "organizaciones más",
      TRUE },
    { "Dr. Heike Sommer (Ärztin), Thomas Richter (Gärtner)",
      "Dr. Heike Sommer (Ärztin)+Thomas Richter (Gärtner)", TRUE },
    { "Harbour Swimmers · Friends of the Baths · Jetty Street Neighbours",
      "Harbour Swimmers+Friends of the Baths+Jetty Street Neighbours", FALSE },
    { "Valmare in Bici – Genitori del Lungomare – Legambiente Valmare – Comitato Aria Pulita",
      "Valmare in Bici+Genitori del Lungomare+Legambiente Valmare+Comitato Aria Pulita", FALSE },
    { "Fatou Diop (parent, Roubaix), Collectif des puits, Marc Lemoine (teacher)",
      "Fatou Diop (parent, Roubaix)+Collectif des puits+Marc Lemoine (teacher)", FALSE },
    { "Anna Schmidt, Marco Bianchi, Water Trust", "Anna Schmidt+Marco Bianchi+Water Trust", FALSE },
    { "Jane Roe and Ivo Novak", "Jane Roe+Ivo Novak", FALSE },
    { "جمعية المياه، شبكة النهر، وائتلاف الآبار", "جمعية المياه+شبكة النهر+ائتلاف الآبار", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i]);
}

static void
test_several_each (void **state)
{
  static const Row rows[] = {
    { "Jane Roe, Water Trust, Ivo Novak, Lake Union", "Jane Roe, Water Trust+Ivo Novak, Lake Union",
      TRUE },
    { "Jane Roe, chair, Ivo Novak, baker and poet", "Jane Roe, chair+Ivo Novak, baker and poet",
      TRUE },
    { "Fatima Alami, présidente du Collectif des puits, Luc Petit, maire de Valence",
      "Fatima Alami, présidente du Collectif des puits+Luc Petit, maire de Valence", TRUE },
    { "Jane Roe, Director, Water Trust, Ivo Novak, Chair, Lake Union",
      "Jane Roe, Director, Water Trust+Ivo Novak, Chair, Lake Union", TRUE },
    { "Water Trust, Jane Roe, Lake Union, Ivo Novak", "Water Trust, Jane Roe+Lake Union, Ivo Novak",
      FALSE },
    { "Water Trust, Kenya, Lake Union, Uganda", "Water Trust, Kenya+Lake Union, Uganda", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i]);
}

static void
test_one (void **state)
{
  static const Row rows[] = {
    { "Jane Roe, Director, Water Trust", NULL, FALSE },
    { "Jane Roe, Professor of Law, Water School, Lowfield", NULL, FALSE },
    { "Jane Roe, Water Trust", NULL, FALSE },
    { "Jane Roe, Water Trust, Lake Union", NULL, FALSE },
    { "Jane Roe, Director, Ann Arbor, Water Trust", NULL, FALSE },
    { "Water Trust, Lowfield, Kent", NULL, FALSE },
    { "Water Trust, Oslo, Lake Union, Paris", NULL, FALSE },
    { "Water Trust, 12 High Street, Lowfield", NULL, FALSE },
    { "Centre for Trade, Health and Development", NULL, FALSE },
    { "Justice and Peace Council", NULL, FALSE },
    { "Faculty of Law, University of Kent", NULL, FALSE },
    { "the people of the valley, who waited, and their friends", NULL, FALSE },
    { "Jane Roe – Director – Water Trust", NULL, FALSE },
    { "Water Trust – Lowfield", NULL, FALSE },
    { "Jane Roe, baker, Lake Union; Ivo Novak, poet; and 112 others", NULL, FALSE },
    { "Jane Roe", NULL, FALSE },
    { "", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (&rows[i]);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one_each),
    cmocka_unit_test (test_several_each),
    cmocka_unit_test (test_one),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
