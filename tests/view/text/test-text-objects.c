/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/text/text-objects.h"

static void
test_each_kind_comes_back (void **state)
{
  static const UsSpan spans[] = {
    { US_SPAN_NOTE, 0, 3, "n1" },
    { US_SPAN_DEMAND, 0, 3, "d1 number" },
    { US_SPAN_COUNT, 0, 3, "countries" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter at;
  UsSpan found;

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GdkPaintable) object = us_text_objects_new (spans[i].kind, spans[i].target);

      gtk_text_buffer_get_start_iter (buffer, &at);
      gtk_text_buffer_insert_paintable (buffer, &at, object);
      gtk_text_buffer_get_start_iter (buffer, &at);
      assert_true (us_text_objects_get (&at, &found));
      assert_int_equal (found.kind, spans[i].kind);
      assert_string_equal (found.target, spans[i].target);
    }
  gtk_text_buffer_set_text (buffer, "a", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);
  assert_false (us_text_objects_get (&at, &found));
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_each_kind_comes_back) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
