/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/painter.h"

#include "model/logo.h"
#include "pages.h"
#include "random.h"

/* How many points of a page are not white. */
static guint
count_ink (UsTestPages *pages, const UsPage *page)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) page->width, (int) page->height);
  cairo_t *cairo = cairo_create (surface);
  UsPainter *painter = us_painter_new ();
  const guint32 *points = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint ink = 0;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  us_painter_draw (painter, cairo, page, pages->publication);
  cairo_surface_flush (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) / 4 * (int) page->height; i++)
    ink += (points[i] & 0xffffff) != 0xffffff;
  us_painter_free (painter);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_draws (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, 0);
  g_autoptr (UsPage) empty = us_page_new (page->width, page->height);

  assert_true (count_ink (pages, page) > 1000);
  assert_int_equal (count_ink (pages, empty), 0);
}

/* A logo that is broken is not drawn, and nothing breaks with it. */
static void
test_broken_logo (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  g_autofree char *broken = g_strndup (US_TEST_PNG, 60);
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) page = NULL;

  us_test_set (logo, "image", broken);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  pages = us_test_pages_new (statement);
  page = us_paginator_get_page (pages->paginator, 0);
  assert_int_equal (page->images->len, 1);
  assert_int_equal (count_ink (pages, page), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_draws),
    cmocka_unit_test (test_broken_logo),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
