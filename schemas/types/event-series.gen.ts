/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/event-series/<id>.yml: events that come again by a rule.
 */
export interface EventSeries {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is about and for whom, in a few sentences. Emphasis, links and lists of Markdown are understood.
   */
  description: string
  /**
   * What kind of events they are.
   */
  type: 'workshop' | 'tutorial' | 'office-hours' | 'webinar' | 'hackathon' | 'assembly' | 'meeting' | 'external'
  /**
   * Running when its dates are known, planned when nobody has set them.
   */
  status: 'planned' | 'running'
  /**
   * When it comes again: a rule of RFC 5545 with FREQ (DAILY, WEEKLY or MONTHLY), INTERVAL, BYDAY, and COUNT or UNTIL. A planned series may say how often.
   */
  rule?: string
  /**
   * Local time of the first one.
   */
  start?: string
  /**
   * How long each one is, in minutes.
   */
  minutes?: number
  /**
   * IANA name of the time zone that its times are in; needed as soon as there is a time.
   */
  timezone?: string
  /**
   * Days on which there is none, of those that the rule gives.
   *
   * @maxItems 200
   */
  exdates?: string[]
  /**
   * Last day for which it is planned; needed where the rule has no end of its own.
   */
  plannedUntil?: string
  /**
   * How one takes part; left out while it is not known.
   */
  mode?: 'onsite' | 'online' | 'hybrid'
  place?: SeriesPlace
  /**
   * Where one takes part, or reads more.
   */
  url?: string
  /**
   * Languages that are spoken, as ISO 639 codes.
   *
   * @minItems 1
   * @maxItems 10
   */
  languages?: string[]
  materials?: SeriesMaterials
  /**
   * Who holds it, as roles and not as names.
   *
   * @maxItems 20
   */
  organisers?: string[]
  /**
   * Day of the last change that a calendar should know of.
   */
  updated: string
  /**
   * How often its time, place or state has changed since it was first published. Calendars ask for it.
   */
  revision?: number
  fr?: EventSeriesFrench
}
/**
 * Where it is held, as far as it is known.
 */
export interface SeriesPlace {
  /**
   * Name of the place.
   */
  name?: string
  /**
   * Street and number.
   */
  address?: string
  /**
   * City.
   */
  city?: string
  /**
   * Country, as two letters of ISO 3166.
   */
  country?: string
}
/**
 * What belongs to it.
 */
export interface SeriesMaterials {
  /**
   * Ids of tutorials.
   *
   * @maxItems 20
   */
  tutorials?: string[]
  /**
   * Ids of slides.
   *
   * @maxItems 20
   */
  slides?: string[]
  /**
   * Ids of recordings.
   *
   * @maxItems 20
   */
  recordings?: string[]
  /**
   * Other pages.
   *
   * @maxItems 50
   */
  links?: SeriesLink[]
}
/**
 * A page elsewhere.
 */
export interface SeriesLink {
  /**
   * What is there.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * Its texts in French.
 */
export interface EventSeriesFrench {
  /**
   * Name in French.
   */
  title: string
  /**
   * What it is about, in French.
   */
  description: string
  /**
   * Who holds it, in French and in the same order.
   *
   * @maxItems 20
   */
  organisers?: string[]
}
