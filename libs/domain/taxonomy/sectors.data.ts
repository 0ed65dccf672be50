import { codeList, type CodeOf } from '#domain/vocabulary';

export const sectors = codeList({
  automotive: { ro: 'Industria auto', en: 'Automotive' },
  aerospace: { ro: 'Industria aerospațială', en: 'Aerospace' },
  'advanced-technology': { ro: 'Tehnologii avansate și mecatronică', en: 'Advanced technology and mechatronics' },
  ict: { ro: 'Tehnologia informației și comunicații', en: 'Information and communication technology' },
  'agro-food': { ro: 'Agricultură și industrie alimentară', en: 'Agriculture and food' },
  'energy-construction': { ro: 'Energie și construcții', en: 'Energy and construction' },
  environment: { ro: 'Mediu', en: 'Environment' },
  materials: { ro: 'Materiale', en: 'Materials' },
  health: { ro: 'Sănătate', en: 'Health' },
  'medical-devices': { ro: 'Dispozitive medicale', en: 'Medical devices' },
  textiles: { ro: 'Textile și confecții', en: 'Textiles and clothing' },
  'wood-furniture': { ro: 'Lemn și mobilă', en: 'Wood and furniture' },
  'transport-logistics': { ro: 'Transport și logistică', en: 'Transport and logistics' },
  creative: { ro: 'Industrii creative', en: 'Creative industries' },
  tourism: { ro: 'Turism', en: 'Tourism' },
});
export type Sector = CodeOf<typeof sectors>;

/** Themes of the smart city, as the source paper on Romanian clusters lists them. */
export const smartCityThemes = codeList({
  governance: { ro: 'Guvernanță', en: 'Governance' },
  society: { ro: 'Societate', en: 'Society' },
  mobility: { ro: 'Mobilitate', en: 'Mobility' },
  safety: { ro: 'Siguranță', en: 'Safety' },
  sustainability: { ro: 'Sustenabilitate', en: 'Sustainability' },
  'circular-economy': { ro: 'Economie circulară', en: 'Circular economy' },
  economy: { ro: 'Economie', en: 'Economy' },
  'data-and-technology': { ro: 'Date și tehnologie', en: 'Data and technology' },
});
export type SmartCityTheme = CodeOf<typeof smartCityThemes>;
