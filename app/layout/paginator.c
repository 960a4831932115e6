/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paginator.h"

#include "layout/composer.h"
#include "layout/line-numbers.h"
#include "layout/paginator-furniture.h"

struct _UsPaginator
{
  UsPublication *publication;
  UsShaper *shaper; /* not owned */
  UsPageStyle *style;
  UsFlow *flow;
  UsRich *rich;
  UsComposer composer;
  GArray *places; /* of UsPagePlace: where each known page begins, and the one after */
  gboolean done;  /* the last place is the end */
};

static const UsPagePlace *
get_place (UsPaginator *self, guint number)
{
  return &g_array_index (self->places, UsPagePlace, number);
}

static gboolean
is_end (UsPaginator *self, const UsPagePlace *place)
{
  return place->node >= self->composer.n_nodes && place->note >= self->publication->n_notes;
}

/**
 * us_paginator_new:
 * @publication: a publication; a reference is taken
 * @shaper: what breaks its texts into lines; must live as long
 *
 * Makes a paginator. The thread of @shaper.
 *
 * Returns: (transfer full): the paginator
 */
UsPaginator *
us_paginator_new (UsPublication *publication, UsShaper *shaper)
{
  UsPaginator *self;
  const UsPagePlace start = { 0 };

  g_return_val_if_fail (publication != NULL, NULL);
  g_return_val_if_fail (shaper != NULL, NULL);

  self = g_new0 (UsPaginator, 1);
  self->publication = us_publication_ref (publication);
  self->shaper = shaper;
  self->style = us_page_style_new (publication);
  self->flow = us_flow_new (publication, self->style);
  self->rich = us_rich_new ();
  self->rich->rtl = publication->rtl;
  self->places = g_array_new (FALSE, FALSE, sizeof (UsPagePlace));
  g_array_append_val (self->places, start);
  self->composer = (UsComposer){
    .publication = publication, .style = self->style, .shaper = shaper, .rich = self->rich
  };
  self->composer.nodes = us_flow_get_nodes (self->flow, &self->composer.n_nodes);
  us_shaper_begin (shaper, self->style, publication->language);
  return self;
}

/**
 * us_paginator_free:
 * @self: a paginator
 *
 * Frees it; pages live on. Its thread.
 */
void
us_paginator_free (UsPaginator *self)
{
  g_return_if_fail (self != NULL);

  us_flow_free (self->flow);
  us_rich_free (self->rich);
  us_page_style_free (self->style);
  us_publication_unref (self->publication);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * us_paginator_get_publication:
 * @self: a paginator
 *
 * Gives the letter. Its thread.
 *
 * Returns: (transfer none): the publication
 */
UsPublication *
us_paginator_get_publication (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->publication;
}

/**
 * us_paginator_get_style:
 * @self: a paginator
 *
 * Gives the measures of the pages. Its thread.
 *
 * Returns: (transfer none): the measures
 */
const UsPageStyle *
us_paginator_get_style (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->style;
}

/* Composes a page and remembers where the next one begins. */
static UsPage *
compose (UsPaginator *self, guint number)
{
  const UsPagePlace from = *get_place (self, number);
  UsPagePlace next;
  UsPage *page = us_composer_compose (&self->composer, &from, &next);

  if (number + 1 == self->places->len)
    {
      g_array_append_val (self->places, next);
      self->done = is_end (self, &next);
    }
  return page;
}

/**
 * us_paginator_advance:
 * @self: a paginator
 *
 * Finds out where one more page ends. Its thread.
 *
 * Returns: %FALSE when all are known
 */
gboolean
us_paginator_advance (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->done)
    us_page_free (compose (self, self->places->len - 1));
  return !self->done;
}

/**
 * us_paginator_get_n_known:
 * @self: a paginator
 *
 * Tells how many pages are known so far. Its thread.
 *
 * Returns: how many
 */
guint
us_paginator_get_n_known (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->places->len - 1;
}

/**
 * us_paginator_is_done:
 * @self: a paginator
 *
 * Tells whether all pages are known. Its thread.
 *
 * Returns: whether they are
 */
gboolean
us_paginator_is_done (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->done;
}

/**
 * us_paginator_count:
 * @self: a paginator
 *
 * Finds out how many pages there are: a letter has at least one. Its thread.
 *
 * Returns: how many
 */
guint
us_paginator_count (UsPaginator *self)
{
  g_return_val_if_fail (self != NULL, 0);

  while (us_paginator_advance (self))
    ;
  return us_paginator_get_n_known (self);
}

/**
 * us_paginator_get_page:
 * @self: a paginator
 * @number: which page, from 0
 *
 * Lays a page out, and no other whose beginning is known. Its thread.
 *
 * Returns: (transfer full) (nullable): the page; %NULL when there are not so many
 */
UsPage *
us_paginator_get_page (UsPaginator *self, guint number)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (number + 1 > self->places->len)
    if (self->done || !us_paginator_advance (self))
      break;
  if (number + 1 > self->places->len || (self->done && number + 1 == self->places->len))
    return NULL;
  return compose (self, number);
}

/**
 * us_paginator_get_furniture:
 * @self: a paginator
 * @number: which page, from 0
 * @total: how many there are
 *
 * Lays out what is on a page only because it is one: the running header, its number, and the
 * numbers of its lines. Its thread.
 *
 * Returns: (transfer full): what belongs onto the page as well
 */
UsPage *
us_paginator_get_furniture (UsPaginator *self, guint number, guint total)
{
  UsPage *furniture;

  g_return_val_if_fail (self != NULL, NULL);

  furniture = us_furniture_make (&self->composer, number, total);
  if (self->composer.publication->pages.line_numbers)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (self, number);

      if (page != NULL)
        us_line_numbers_add (&self->composer, furniture, page);
    }
  return furniture;
}
